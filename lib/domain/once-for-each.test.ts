import { expect, it, vi } from 'vitest';
import { onceForEach } from './once-for-each';

it('makes a value once for each object, and another one for an equal object', () => {
  const make = vi.fn((rows: readonly number[]) => rows.length);
  const count = onceForEach(make);
  const rows = [1, 2];
  expect([count(rows), count(rows), count([1, 2])]).toEqual([2, 2, 2]);
  expect(make).toHaveBeenCalledTimes(2);
});

it('makes a value once even where it is none', () => {
  const make = vi.fn(() => undefined);
  const find = onceForEach(make);
  const rows: number[] = [];
  expect([find(rows), find(rows)]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
