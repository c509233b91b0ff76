import { addCount, bucketOf, type Counts } from '@/lib/domain/packages/duration-sketch';
import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';

/** How an execution may have ended. */
const OUTCOMES = ['succeeded', 'failed', 'canceled', 'endedUnexpectedly', 'completed'] as const;

type Outcome = (typeof OUTCOMES)[number];

/** Counts that are added up; each is a column of PackageActivity. */
export const ACTIVITY_COUNTS = [...OUTCOMES, 'runUnknown', 'queueUnknown'] as const;

/** What finished executions add up to. */
export type Activity = Record<(typeof ACTIVITY_COUNTS)[number], number> & {
  /** Run times of those that succeeded, by bucket. */
  runs: Counts;
  /** Waiting times of those that a worker picked up, by bucket. */
  queues: Counts;
  /** By id of RecordedHost. */
  hosts: Counts;
};

/** Nothing yet. */
export function emptyActivity(): Activity {
  return {
    succeeded: 0,
    failed: 0,
    canceled: 0,
    endedUnexpectedly: 0,
    completed: 0,
    runUnknown: 0,
    queueUnknown: 0,
    runs: new Map(),
    queues: new Map(),
    hosts: new Map(),
  };
}

/** Counts an execution in, or with a sign of -1 out again, exactly as it was counted in. */
export function countExecution(
  activity: Activity,
  execution: FinishedExecution,
  hostId: number | null,
  sign: 1 | -1,
): void {
  const { status, run, queue } = execution;
  if (isOutcome(status)) activity[status] += sign;
  if (status === 'succeeded') {
    if (run.ms === null) activity.runUnknown += sign;
    else addCount(activity.runs, bucketOf(run.ms), sign);
  }
  // Whoever was never picked up did not wait for so long: he waited in vain.
  const hasWaited = queue.gap !== 'notApplicable' && run.gap !== 'neverPickedUp';
  if (hasWaited) {
    if (queue.ms === null) activity.queueUnknown += sign;
    else addCount(activity.queues, bucketOf(queue.ms), sign);
  }
  if (hostId !== null) addCount(activity.hosts, hostId, sign);
}

function isOutcome(status: string): status is Outcome {
  return (OUTCOMES as readonly string[]).includes(status);
}

/** True when everything was counted out again. */
export function isNothing(activity: Activity): boolean {
  return (
    ACTIVITY_COUNTS.every((name) => activity[name] === 0) &&
    [activity.runs, activity.queues, activity.hosts].every(({ size }) => size === 0)
  );
}
