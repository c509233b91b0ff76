import { describe, expect, it } from 'vitest';
import { formatBytes, formatChange, formatCount, formatPercent } from './quantity';

describe('quantities', () => {
  it.each([
    [0, '0'],
    [12_345, '12,345'],
    [-1_000, '-1,000'],
    [Number.NaN, '–'],
  ])('writes the count %d as %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.125, '12.5%'],
    [1, '100%'],
    [Number.NaN, '–'],
  ])('writes the ratio %d as %s', (ratio, text) => {
    expect(formatPercent(ratio)).toBe(text);
  });

  it.each([
    [0, '0%'],
    [0.125, '+13%'],
    [-0.5, '−50%'],
    [-0.001, '0%'],
    [Number.NaN, '–'],
  ])('writes a change by %d as %s', (ratio, text) => {
    expect(formatChange(ratio)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [1_023, '1,023 B'],
    [1_536, '1.5 KiB'],
    [1_048_576, '1 MiB'],
    [5e18, '4,547,473.5 TiB'],
    [Number.NaN, '–'],
  ])('writes %d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
