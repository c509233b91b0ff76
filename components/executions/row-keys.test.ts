import { describe, expect, it } from 'vitest';
import { rowForKey } from './row-keys';

const at = (row: number) => ({ row, rowCount: 1_000, pageRows: 20 });

describe('the keys of the list', () => {
  it.each([
    ['j', 11],
    ['ArrowDown', 11],
    ['k', 9],
    ['ArrowUp', 9],
    ['PageDown', 29],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 999],
  ])('%s leads from row 10 to row %i', (key, target) => {
    expect(rowForKey(key, at(10))).toBe(target);
  });

  it('never lead out of the list', () => {
    expect(rowForKey('k', at(0))).toBe(0);
    expect(rowForKey('PageDown', at(995))).toBe(999);
  });

  it('leave all other keys alone', () => {
    expect(rowForKey('x', at(10))).toBeNull();
  });
});
