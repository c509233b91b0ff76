import type { AnomalyBucket, AnomalyMark } from '@/lib/domain/history/history-payload';
import { bucketsOf } from './bucket-width';
import type { Range } from './cut-segments';

/** In each bucket of a range: how many anomalies were open at some moment of it, and how many were opened, by severity. */
export function countAnomalies(
  anomalies: readonly Pick<AnomalyMark, 'severity' | 'from' | 'to'>[],
  range: Range,
  bucketMs: number,
): Omit<AnomalyBucket, 'isWatched'>[] {
  const none = () => ({ critical: 0, warning: 0, info: 0 });
  const buckets = bucketsOf(range, bucketMs).map((at) => ({ at, open: none(), opened: none() }));
  const firstMs = buckets[0]?.at.getTime() ?? 0;
  const indexOf = (at: Date) => Math.floor((at.getTime() - firstMs) / bucketMs);
  for (const { severity, from, to } of anomalies) {
    const opened = buckets[indexOf(from)];
    if (opened) opened.opened[severity] += 1;
    const last = Math.min(buckets.length - 1, to ? indexOf(to) : buckets.length - 1);
    for (let index = Math.max(0, indexOf(from)); index <= last; index += 1) {
      const bucket = buckets[index];
      if (bucket) bucket.open[severity] += 1;
    }
  }
  return buckets;
}
