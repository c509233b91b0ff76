import 'server-only';
import type { Gauge, Measure } from '@/lib/domain/history/history';
import type { Point } from '@/lib/domain/history/history-payload';

/** The course of one gauge: mean and highest value of each bucket that has one. */
export function toPoints(measures: readonly Measure[], gauge: Gauge): Point[] {
  return measures
    .filter(({ subject }) => subject.kind === 'gauge' && subject.id === gauge)
    .map(toPoint);
}

/** Mean and highest value of one bucket. */
export function toPoint({ startedAt, count, sum, max }: Measure): Point {
  return { at: startedAt, mean: sum / count, max };
}
