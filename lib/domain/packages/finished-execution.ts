import { z } from 'zod';
import type { Execution } from '@/lib/domain/executions/execution';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import {
  timeExecution,
  UNKNOWN_DURATION_REASONS,
  type ExecutionDuration,
  type TimingFacts,
} from '@/lib/domain/executions/execution-timing';
import type { ScaleOutFlag } from '@/lib/domain/executions/scale-out-flag';

/** Why a span of time is not known; `notApplicable`: there is none, as there is no queue outside of Scale Out. */
export const spanGapSchema = z.enum([...UNKNOWN_DURATION_REASONS, 'notApplicable']);

type SpanGap = z.infer<typeof spanGapSchema>;

/** A span of time that is over, in ms, or why it is not known. */
export type RecordedSpan = { ms: number; gap: null } | { ms: null; gap: SpanGap };

/** An execution that is over, as it is recorded once and for all. */
export type FinishedExecution = Pick<
  Execution,
  | 'id'
  | 'folderName'
  | 'projectName'
  | 'packageName'
  | 'status'
  | 'statusCode'
  | 'createdAt'
  | 'startedAt'
  | 'endedAt'
  | 'machineName'
  | 'workerId'
  | 'attemptCount'
> & {
  pickedUpAt: Date | null;
  queue: RecordedSpan;
  run: RecordedSpan;
  scaleOut: ScaleOutFlag;
};

/** What the next look at the catalog may still tell: an archived task, or the job that proves Scale Out. */
const CURABLE: readonly (SpanGap | null)[] = [
  'taskNotRead',
  'taskNotFound',
  'noPickupTime',
  'scaleOutUnknown',
];

/** An execution as it is recorded; null while it can still change. */
export function finishExecution(
  facts: TimingFacts & { execution: Execution },
): FinishedExecution | null {
  const { execution, scaleOut } = facts;
  if (isOpenStatus(execution.status)) return null;
  const { pickedUpAt, queue, run } = timeExecution(facts);
  const { id, folderName, projectName, packageName, status, statusCode } = execution;
  const { createdAt, startedAt, endedAt, machineName, workerId, attemptCount } = execution;
  return {
    id,
    folderName,
    projectName,
    packageName,
    status,
    statusCode,
    createdAt,
    startedAt,
    pickedUpAt,
    endedAt,
    queue: toSpan(queue),
    run: toSpan(run),
    machineName,
    workerId,
    attemptCount,
    scaleOut,
  };
}

/** True when reading it again, with its job and its task, may tell what is not known of it. */
export function isWorthAnotherLook({ queue, run }: FinishedExecution): boolean {
  return CURABLE.includes(queue.gap) || CURABLE.includes(run.gap);
}

/**
 * What is known after another look. Of another time of creation it is another execution under the same id: the catalog was
 * restored, and the newer one replaces it. Else the newer look counts, but for the pickup, which is told nowhere any more
 * once the task is deleted.
 */
export function mergeFinished(
  known: FinishedExecution,
  seen: FinishedExecution,
): FinishedExecution {
  if (known.createdAt?.getTime() !== seen.createdAt?.getTime()) return seen;
  const merged = {
    ...seen,
    machineName: seen.machineName ?? known.machineName,
    workerId: seen.workerId ?? known.workerId,
    attemptCount: seen.attemptCount ?? known.attemptCount,
    scaleOut: seen.scaleOut === 'unknown' ? known.scaleOut : seen.scaleOut,
  };
  const isSameAttempt = merged.attemptCount === known.attemptCount;
  if (!isWorthAnotherLook(seen) || isWorthAnotherLook(known) || !isSameAttempt) return merged;
  const { pickedUpAt, queue } = known;
  return { ...merged, pickedUpAt, queue, run: runAfter(known, seen) };
}

/** The run of the known pickup up to the end that was seen last. */
function runAfter(known: FinishedExecution, seen: FinishedExecution): RecordedSpan {
  const beganAt = known.scaleOut === 'no' ? known.startedAt : known.pickedUpAt;
  if (!beganAt) return known.run;
  if (!seen.endedAt) return { ms: null, gap: 'noEndTime' };
  const ms = seen.endedAt.getTime() - beganAt.getTime();
  return ms < 0 ? { ms: null, gap: 'clockSkew' } : { ms, gap: null };
}

/** The instant under which it is counted: its end, or where that is not told, the latest that is. */
export function countedAt(
  { endedAt, pickedUpAt, startedAt, createdAt }: FinishedExecution,
  otherwise: Date,
): Date {
  return endedAt ?? pickedUpAt ?? startedAt ?? createdAt ?? otherwise;
}

function toSpan(duration: ExecutionDuration): RecordedSpan {
  switch (duration.state) {
    case 'ended':
      return { ms: duration.ms, gap: null };
    case 'unknown':
      return { ms: null, gap: duration.reason };
    case 'notApplicable':
      return { ms: null, gap: 'notApplicable' };
    case 'ongoing':
      return { ms: null, gap: 'noEndTime' };
  }
}
