import type { Trend } from '@/lib/domain/history/history-payload';

export const TREND_WIDTH = 240;
export const TREND_HEIGHT = 28;
/** Room at the top for the ticks of anomalies. */
const TOP = 6;

type TrendSpan = { from: Date; to: Date; bucketMs: number };

/** Columns of a sparkline: what ended in each hour, with what failed at the bottom. Where nothing is recorded there is none. */
export function trendPaths({ executions }: Trend, span: TrendSpan) {
  const highest = Math.max(1, ...executions.map(({ ended }) => ended));
  const scale = (TREND_HEIGHT - TOP) / highest;
  const width = TREND_WIDTH / ((span.to.getTime() - span.from.getTime()) / span.bucketMs);
  const column = (at: Date, height: number) => {
    const left = placeOf(at, span);
    return `M${round(left)} ${TREND_HEIGHT}h${round(width)}v${round(-height)}h${round(-width)}z`;
  };
  return {
    recorded: executions.map(({ at }) => column(at, TREND_HEIGHT)).join(''),
    ended: executions.map(({ at, ended }) => column(at, ended * scale)).join(''),
    failed: executions.map(({ at, failed }) => column(at, failed * scale)).join(''),
  };
}

/** Where an instant lies in a sparkline. */
export function placeOf(at: Date, { from, to }: Pick<TrendSpan, 'from' | 'to'>): number {
  return ((at.getTime() - from.getTime()) / (to.getTime() - from.getTime())) * TREND_WIDTH;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
