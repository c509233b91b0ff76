import type { Measure } from '@/lib/domain/history/history';
import { keyOfMeasure } from './advance-measures';

/**
 * Adds measures up in buckets of that length, in order. What was read from the store in buckets already and what is still in
 * memory by the minute can be given together, as long as nothing is in both.
 */
export function addMeasures(measures: readonly Measure[], bucketMs: number): Measure[] {
  const added = new Map<string, Measure>();
  for (const { subject, startedAt, count, sum, max } of measures) {
    const atMs = Math.floor(startedAt.getTime() / bucketMs) * bucketMs;
    const key = `${keyOfMeasure(subject)} ${atMs}`;
    const known = added.get(key);
    added.set(key, {
      subject,
      startedAt: new Date(atMs),
      count: count + (known?.count ?? 0),
      sum: sum + (known?.sum ?? 0),
      max: known ? Math.max(max, known.max) : max,
    });
  }
  return [...added.values()].sort(
    (left, right) => left.startedAt.getTime() - right.startedAt.getTime(),
  );
}
