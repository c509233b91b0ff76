import type { Trend } from '@/lib/domain/history-payload';

export const TREND_WIDTH = 240;
export const TREND_HEIGHT = 28;
/** Room at the top for the ticks of anomalies. */
const TOP = 6;

type TrendSpan = { from: Date; to: Date; bucketMs: number };

/** Columns of a sparkline: running executions with pending ones on top. Where nobody watched there is none. */
export function trendPaths({ executions }: Trend, span: TrendSpan) {
  const highest = Math.max(1, ...executions.map(({ running, pending }) => running + pending));
  const width = TREND_WIDTH / ((span.to.getTime() - span.from.getTime()) / span.bucketMs);
  const column = (at: Date, from: number, height: number) => {
    const scale = (TREND_HEIGHT - TOP) / highest;
    const left = Math.max(0, placeOf(at, span));
    const bottom = TREND_HEIGHT - from * scale;
    return `M${round(left)} ${round(bottom)}h${round(width)}v${round(-height * scale)}h${round(-width)}z`;
  };
  return {
    watched: executions.map(({ at }) => column(at, 0, highest)).join(''),
    running: executions.map(({ at, running }) => column(at, 0, running)).join(''),
    pending: executions.map(({ at, running, pending }) => column(at, running, pending)).join(''),
  };
}

/** Where an instant lies in a sparkline. */
export function placeOf(at: Date, { from, to }: Pick<TrendSpan, 'from' | 'to'>): number {
  return ((at.getTime() - from.getTime()) / (to.getTime() - from.getTime())) * TREND_WIDTH;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
