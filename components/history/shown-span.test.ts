import { expect, it } from 'vitest';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { shownSpan } from './shown-span';

it('a range of a hundred years is drawn as far as anything is kept, any other as it was asked for', () => {
  const asked = { fromMs: 0, toMs: NOW.getTime() };
  const kept = { from: hoursAgo(24), to: NOW };
  expect(shownSpan(asked, undefined)).toBe(asked);
  expect(shownSpan(asked, { ...kept, cuts: [] })).toBe(asked);
  expect(shownSpan(asked, { ...kept, cuts: ['retention'] })).toEqual({
    fromMs: hoursAgo(24).getTime(),
    toMs: NOW.getTime(),
  });
});
