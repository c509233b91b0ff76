import type { ExecutableRun } from '@/lib/domain/executions/execution-gantt';

/** What a bar looks like. `open`: its end was not logged, or is still to come. */
export type BarLook = 'succeeded' | 'failed' | 'other' | 'running' | 'open';

/** A bar, or several that are too close to be told apart, in columns of the chart. */
export type Bar = { from: number; to: number; look: BarLook; isCritical: boolean };

type Span = { startMs: number; endMs: number };

/** What must not be covered by what is merely fine; 0 is nothing. */
const RANKS = { succeeded: 1, other: 2, running: 3, open: 4, failed: 5 } as const satisfies Record<
  BarLook,
  number
>;
const LOOKS: readonly (BarLook | undefined)[] = [
  undefined,
  'succeeded',
  'other',
  'running',
  'open',
  'failed',
];

/** A place in the chart as a share of its width, from 0 to 1. A chart of no length has everything at its start. */
export function shareOf(ms: number, { startMs, endMs }: Span): number {
  if (endMs <= startMs) return 0;
  return Math.min(1, Math.max(0, (ms - startMs) / (endMs - startMs)));
}

/** When a bar ends: where nothing was logged, at the end of the chart. */
export function endOfRunMs({ endedAt }: ExecutableRun, { endMs }: Span): number {
  return endedAt?.getTime() ?? endMs;
}

/**
 * The bars of a line, to scale, on a grid of `columnCount` columns. No bar is narrower than a column, and there are never
 * more bars than columns, however many runs there were: where several share a column, it looks like the worst of them.
 */
export function layOutBars(runs: readonly ExecutableRun[], span: Span, columnCount: number): Bar[] {
  const ranks = new Uint8Array(columnCount);
  const critical = new Uint8Array(columnCount);
  for (const run of runs) {
    const start = shareOf(run.startedAt.getTime(), span) * columnCount;
    const from = Math.min(columnCount - 1, Math.floor(start));
    const to = Math.max(from + 1, Math.ceil(shareOf(endOfRunMs(run, span), span) * columnCount));
    const rank = RANKS[lookOf(run)];
    for (let column = from; column < to; column += 1) {
      ranks[column] = Math.max(ranks[column] ?? 0, rank);
      if (run.isCritical) critical[column] = 1;
    }
  }
  const bars: Bar[] = [];
  for (let column = 0; column < columnCount; column += 1) {
    const look = LOOKS[ranks[column] ?? 0];
    if (!look) continue;
    const isCritical = critical[column] === 1;
    const last = bars.at(-1);
    if (last?.to === column && last.look === look && last.isCritical === isCritical) last.to += 1;
    else bars.push({ from: column, to: column + 1, look, isCritical });
  }
  return bars;
}

/** Marks for the axis: at most `maxCount` of them, at round distances from the start. */
export function axisTicks({ startMs, endMs }: Span, maxCount: number): number[] {
  const lengthMs = endMs - startMs;
  if (lengthMs <= 0 || maxCount < 1) return [0];
  const step = STEPS_MS.find((one) => lengthMs / one <= maxCount) ?? lengthMs;
  return Array.from({ length: Math.floor(lengthMs / step) + 1 }, (_, index) => index * step);
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS_MS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * MINUTE),
  ...[1, 2, 3, 6, 12].map((count) => count * HOUR),
  ...[1, 2, 5, 10, 30, 100, 365].map((count) => count * DAY),
];

function lookOf({ result, endedAt, isRunning }: ExecutableRun): BarLook {
  if (isRunning) return 'running';
  if (endedAt === null) return 'open';
  return result === 'succeeded' || result === 'failed' ? result : 'other';
}
