import { describe, expect, it } from 'vitest';
import { EXECUTION_STATUSES, executionStatusOf, isOpenStatus } from './execution-status';

describe('executionStatusOf', () => {
  it.each([
    [1, 'created'],
    [2, 'running'],
    [3, 'canceled'],
    [4, 'failed'],
    [5, 'pending'],
    [6, 'endedUnexpectedly'],
    [7, 'succeeded'],
    [8, 'stopping'],
    [9, 'completed'],
  ])('reads code %d as %s', (code, status) => {
    expect(executionStatusOf(code)).toBe(status);
  });

  it.each([0, -1, 10, 200, Number.NaN])('guesses nothing for code %d', (code) => {
    expect(executionStatusOf(code)).toBe('unknown');
  });
});

it('an execution is watched until it cannot change any more, and as long as nobody knows', () => {
  expect(EXECUTION_STATUSES.filter(isOpenStatus)).toEqual([
    'created',
    'running',
    'pending',
    'stopping',
    'unknown',
  ]);
});
