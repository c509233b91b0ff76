import 'server-only';
import type { WorkerHistoryAnswer } from '@/lib/domain/history/history-payload';
import { packSegments } from '@/lib/domain/history/packed-segments';
import { layOutTimelines } from '@/lib/history/lay-out-timelines';
import { shareStates } from '@/lib/history/share-states';
import { compareDurations } from '@/lib/history/sum-durations';
import { historyFrame, readStates, resolveQuestion, type AskedHistory } from './read-history';

/**
 * The states of the workers of a cluster over a range, or of one worker, worst first. Throws AppError: notFound for a cluster
 * that is not configured, badRequest for a range that is none.
 */
export async function getWorkerHistory(
  { worker, ...asked }: AskedHistory & { worker?: string | undefined },
  now = new Date(),
): Promise<WorkerHistoryAnswer> {
  const question = resolveQuestion(asked, now);
  const { range, bucketMs } = question;
  const subjects = await readStates(question, 'worker', worker?.toUpperCase());
  const laidOut = layOutTimelines(subjects, range);
  const workers = laidOut.map(({ timeline }) => ({
    ...timeline,
    segments: packSegments(timeline.segments),
  }));
  workers.sort(
    (left, right) =>
      compareDurations(left.durations, right.durations) || left.name.localeCompare(right.name),
  );
  const shares = shareStates(
    laidOut.map(({ exact }) => exact),
    range,
    bucketMs,
  );
  return { asOf: now, data: { ...historyFrame(question), workers, bucketMs, shares } };
}
