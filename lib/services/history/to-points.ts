import 'server-only';
import type { Gauge, Measure } from '@/lib/domain/history/history';
import type { Point } from '@/lib/domain/history/history-payload';

/** The course of one gauge: mean and highest value of each bucket that has one. */
export function toPoints(measures: readonly Measure[], gauge: Gauge): Point[] {
  return measures
    .filter(({ subject }) => subject.kind === 'gauge' && subject.id === gauge)
    .map(({ startedAt, count, sum, max }) => ({ at: startedAt, mean: sum / count, max }));
}
