import { afterEach, expect, it, vi } from 'vitest';
import { logLevel } from './log-level';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  [undefined, 'info'],
  ['', 'info'],
  ['DEBUG', 'debug'],
  ['silent', 'silent'],
  ['loud', 'info'],
])('LOG_LEVEL %s is %s', (value, level) => {
  vi.stubEnv('LOG_LEVEL', value);
  expect(logLevel()).toBe(level);
});
