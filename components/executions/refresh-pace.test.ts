import { expect, it } from 'vitest';
import { refreshPaceMs } from './refresh-pace';

it('a list that is dear to search is searched seldom: never more than a twentieth of the time', () => {
  expect(refreshPaceMs(10)).toBe(5_000);
  expect(refreshPaceMs(1_500)).toBe(30_000);
});
