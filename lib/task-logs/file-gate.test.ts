import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FileGate } from './file-gate';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const TIMEOUT_MS = 1_000;
const gateOf = (slotCount = 2) => new FileGate(slotCount, TIMEOUT_MS);
const failed = (reason: string) => ({ obstacle: { status: 'failed', reason } });

/** Work that ends when it is told to. */
function hangingWork<Value>() {
  let finish: (value: Value) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const work = vi.fn(
    () =>
      new Promise<Value>((resolve, reject) => {
        finish = resolve;
        fail = reject;
      }),
  );
  return { work, finish: (value: Value) => finish(value), fail: (error: unknown) => fail(error) };
}

describe('the door to the file system', () => {
  it('hands through what the work yields or throws', async () => {
    const gate = gateOf();
    await expect(gate.run('/a', () => Promise.resolve(7))).resolves.toBe(7);
    await expect(gate.run('/a', () => Promise.reject(new Error('EIO')))).rejects.toThrow('EIO');
    await expect(gate.run('/a', () => Promise.resolve(8))).resolves.toBe(8);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('gives up waiting for a file server that hangs, and asks it nothing until it has answered', async () => {
    const gate = gateOf();
    const hanging = hangingWork<number>();
    const first = expect(gate.run('/away', hanging.work)).rejects.toMatchObject(failed('timedOut'));
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await first;

    const more = vi.fn(() => Promise.resolve(1));
    await expect(gate.run('/away', more)).rejects.toMatchObject(failed('notAnswering'));
    expect(more).not.toHaveBeenCalled();

    hanging.finish(1);
    await vi.advanceTimersByTimeAsync(0);
    await expect(gate.run('/away', more)).resolves.toBe(1);
  });

  it('lets one root hang without holding up another', async () => {
    const gate = gateOf();
    const hanging = hangingWork<number>();
    const lost = [1, 2, 3].map(() => gate.run('/away', hanging.work));
    const refused = lost.map((one) => expect(one).rejects.toThrow());
    await expect(gate.run('/near', () => Promise.resolve('read'))).resolves.toBe('read');
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await Promise.all(refused);
    expect(hanging.work).toHaveBeenCalledOnce();
    await expect(gate.run('/near', () => Promise.resolve('read'))).resolves.toBe('read');
  });

  it('never occupies more threads than it has slots, and says so at once when all of them hang', async () => {
    const gate = gateOf();
    const works = ['/a', '/b', '/c'].map((root) => ({ root, ...hangingWork<number>() }));
    const refused = works.map(({ root, work }) => expect(gate.run(root, work)).rejects.toThrow());
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await Promise.all(refused);
    expect(works.map(({ work }) => work.mock.calls.length)).toEqual([1, 1, 0]);
    await expect(gate.run('/d', () => Promise.resolve(1))).rejects.toMatchObject(failed('busy'));
  });

  it('disposes of what arrives too late, and of nothing else', async () => {
    const gate = gateOf();
    const dispose = vi.fn(() => Promise.reject(new Error('EBADF')));
    const hanging = hangingWork<string>();
    const late = expect(gate.run('/a', hanging.work, dispose)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await late;
    hanging.finish('handle');
    await vi.advanceTimersByTimeAsync(0);
    expect(dispose).toHaveBeenCalledExactlyOnceWith('handle');
    await gate.run('/a', () => Promise.resolve('in time'), dispose);
    expect(dispose).toHaveBeenCalledOnce();
  });

  it('is free again after work that failed too late', async () => {
    const gate = gateOf(1);
    const hanging = hangingWork<string>();
    const late = expect(gate.run('/a', hanging.work)).rejects.toThrow();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    await late;
    hanging.fail(new Error('EIO'));
    await vi.advanceTimersByTimeAsync(0);
    await expect(gate.run('/a', () => Promise.resolve(1))).resolves.toBe(1);
  });
});
