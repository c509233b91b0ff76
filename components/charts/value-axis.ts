import type { ChartRow, ChartSeries } from './chart-series';

const MOST_TICKS = 5;

/** Highest value that a chart has to show: that of a series, the sum of a stack, or a threshold. At least 1. */
export function highestValue(
  rows: readonly ChartRow[],
  series: readonly Pick<ChartSeries, 'key' | 'stack'>[],
  thresholds: readonly number[] = [],
): number {
  let highest = Math.max(1, ...thresholds);
  for (const { values } of rows) {
    const stacks = new Map<string, number>();
    for (const { key, stack = `only ${key}` } of series) {
      stacks.set(stack, (stacks.get(stack) ?? 0) + (values[key] ?? 0));
    }
    for (const sum of stacks.values()) highest = Math.max(highest, sum);
  }
  return highest;
}

/** Steps for counts: 1, 2 and 5 times a power of ten. */
export function countStep(least: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((factor) => factor * magnitude).find((step) => step >= least) ?? least;
}

const DURATION_STEPS_MS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * 1_000),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * 60_000),
  ...[1, 2, 3, 6, 12].map((hours) => hours * 3_600_000),
];

/** Steps for lengths of time in ms: what clocks count by. */
export function durationStep(least: number): number {
  return (
    DURATION_STEPS_MS.find((step) => step >= least) ?? countStep(least / 86_400_000) * 86_400_000
  );
}

/** Ticks from zero to the first at or above the highest value. */
export function valueTicks(highest: number, stepOf: (least: number) => number): number[] {
  const step = stepOf(highest / (MOST_TICKS - 1));
  const count = Math.max(1, Math.ceil(highest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}
