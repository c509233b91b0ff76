import type { TimeSpan } from './time-span';

/** Tokens that a series may be drawn in: the hue of a state, or a tint where colour means nothing. */
export type SeriesColor =
  'ok' | 'warn' | 'bad' | 'info' | 'unknown' | 'tint-1' | 'tint-2' | 'tint-3' | 'tint-4' | 'tint-5';

export type ChartSeries = {
  key: string;
  label: string;
  color: SeriesColor;
  kind: 'line' | 'area' | 'bar';
  /** Series of one stack stand on each other. */
  stack?: string;
  isDashed?: boolean;
  /** A bucket without a point is a gap, never zero. */
  points: readonly { at: Date; value: number }[];
};

/** Colour of a series, as CSS. */
export function colorOf(color: SeriesColor): string {
  return color.startsWith('tint-') ? `var(--${color})` : `var(--${color}-line)`;
}

export type ChartRow = {
  atMs: number;
  /** Middle of the bucket within the span: where its values are drawn. */
  middleMs: number;
  endMs: number;
  /** Somebody looked: a series without a value had none. */
  isWatched: boolean;
  /** By key of the series; null where it has no value. */
  values: Record<string, number | null>;
};

type RowsOptions = {
  /** Times in which nobody looked; left out, those in which no series has a value. */
  gaps?: readonly TimeSpan[] | undefined;
  /** Where some bucket begins; left out, buckets begin at multiples of their length. */
  originMs?: number | undefined;
};

/** One row for every bucket of a span, whether anything was measured in it or not. */
export function toRows(
  { fromMs, toMs }: TimeSpan,
  bucketMs: number,
  series: readonly ChartSeries[],
  { gaps, originMs = 0 }: RowsOptions = {},
): ChartRow[] {
  const byKey = series.map(
    ({ key, points }) =>
      [key, new Map(points.map(({ at, value }) => [at.getTime(), value]))] as const,
  );
  const firstMs = Math.floor((fromMs - originMs) / bucketMs) * bucketMs + originMs;
  const count = Math.max(0, Math.ceil((toMs - firstMs) / bucketMs));
  return Array.from({ length: count }, (_, index) => {
    const atMs = firstMs + index * bucketMs;
    const endMs = Math.min(toMs, atMs + bucketMs);
    const values = Object.fromEntries(byKey.map(([key, known]) => [key, known.get(atMs) ?? null]));
    const hasValue = Object.values(values).some((value) => value !== null);
    const isGap = gaps ? gaps.some((gap) => gap.fromMs < endMs && gap.toMs > atMs) : !hasValue;
    return {
      atMs,
      endMs,
      middleMs: (Math.max(fromMs, atMs) + endMs) / 2,
      isWatched: !isGap,
      values,
    };
  });
}

/** The times in which nobody looked. */
export function gapsOf(rows: readonly ChartRow[]): TimeSpan[] {
  const gaps: TimeSpan[] = [];
  for (const { atMs, endMs, isWatched } of rows) {
    if (isWatched) continue;
    const last = gaps.at(-1);
    if (last?.toMs === atMs) last.toMs = endMs;
    else gaps.push({ fromMs: atMs, toMs: endMs });
  }
  return gaps;
}

/** The row whose bucket an instant lies in. */
export function rowAt(rows: readonly ChartRow[], atMs: number): ChartRow | null {
  return rows.findLast((row) => row.atMs <= atMs && atMs <= row.endMs) ?? null;
}

/** True for a value without neighbours: a line cannot show it. */
export function isAlone(rows: readonly ChartRow[], index: number, key: string): boolean {
  const valueAt = (position: number) => rows[position]?.values[key] ?? null;
  return valueAt(index) !== null && valueAt(index - 1) === null && valueAt(index + 1) === null;
}
