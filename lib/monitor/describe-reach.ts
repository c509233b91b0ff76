import type { RecordReach } from '@/lib/domain/packages/record-reach';
import type { RecordingStatus } from '@/lib/domain/packages/recording-status';

type Described = Pick<
  RecordingStatus,
  'state' | 'recordedSince' | 'isWhole' | 'readDownTo' | 'isPartial'
>;

/** What the reach means to people: since when nothing is missing, and how far down reading has come. */
export function describeReach({ spans, lowest, isPartial }: RecordReach): Described {
  const [top] = spans;
  if (top) {
    const { before, reachedAt } = top;
    const readDownTo = reachedAt && { executionId: before, createdAt: reachedAt };
    return { state: 'reading', recordedSince: reachedAt, isWhole: false, readDownTo, isPartial };
  }
  const isWhole = lowest?.isBeginning ?? false;
  return {
    state: 'complete',
    recordedSince: isWhole ? null : (lowest?.createdAt ?? null),
    isWhole,
    readDownTo: lowest && { executionId: lowest.id, createdAt: lowest.createdAt },
    isPartial,
  };
}
