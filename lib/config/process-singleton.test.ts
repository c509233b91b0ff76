import { expect, it, vi } from 'vitest';

it('there is one value per process, even for module instances that do not know each other', async () => {
  const create = vi.fn(() => ({}));
  const first = await import('./process-singleton');
  const value = first.processSingleton('test', create);
  vi.resetModules();
  const second = await import('./process-singleton');
  expect(second.processSingleton).not.toBe(first.processSingleton);
  expect(second.processSingleton('test', create)).toBe(value);
  expect(create).toHaveBeenCalledOnce();
  expect(second.processSingleton('other test', create)).not.toBe(value);
});
