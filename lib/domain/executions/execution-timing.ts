import { z } from 'zod';
import type { Execution } from './execution';
import type { ExecutionTask } from './execution-task';
import { instant } from '@/lib/domain/instant';
import type { ScaleOutFlag } from './scale-out-flag';
import type { Task } from './task';

/** Why a duration is not known. */
export const UNKNOWN_DURATION_REASONS = [
  'noCreatedTime',
  'noStartTime',
  'noEndTime',
  'notStarted',
  'neverPickedUp',
  'noPickupTime',
  'taskNotFound',
  'taskNotRead',
  'scaleOutUnknown',
  'retried',
  'waitsAgain',
  'clockSkew',
  'unknownStatus',
] as const;

export type UnknownDurationReason = (typeof UNKNOWN_DURATION_REASONS)[number];

/** A span of time in ms that is over, goes on, cannot be told, or does not exist for this execution. */
const executionDurationSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('ended'), ms: z.number() }),
  z.object({ state: z.literal('ongoing'), sinceAt: instant, ms: z.number() }),
  z.object({ state: z.literal('unknown'), reason: z.enum(UNKNOWN_DURATION_REASONS) }),
  z.object({ state: z.literal('notApplicable') }),
]);

export type ExecutionDuration = z.infer<typeof executionDurationSchema>;

export const executionTimingSchema = z.object({
  /** LastPickupTime of the task: when the last attempt began; null when it is unknown or never did. */
  pickedUpAt: instant.nullable(),
  /** From created to picked up by a worker, the wait for start_execution included. */
  queue: executionDurationSchema,
  /** From created to start_execution: whoever created it took that long to start it. */
  startDelay: executionDurationSchema,
  /** From the pickup to the end; of several attempts, of the last one. */
  run: executionDurationSchema,
});

export type ExecutionTiming = z.infer<typeof executionTimingSchema>;

export type TimingFacts = {
  execution: Pick<
    Execution,
    'status' | 'createdAt' | 'startedAt' | 'endedAt' | 'attemptCount' | 'workerId'
  >;
  scaleOut: ScaleOutFlag;
  /** `notRead`: tasks could not be read, so that nothing follows from there being none. */
  task: Task | ExecutionTask | null | 'notRead';
  /** SQL Server's clock when the execution was read. */
  sqlClock: Date;
};

const NOT_APPLICABLE: ExecutionDuration = { state: 'notApplicable' };

/**
 * Tells waiting from running. In Scale Out the catalog knows only created, started and ended (ssisdb.md 0.3), so that both
 * hang on the task's pickup; where that is unknown they are, with the reason, and a negative span is never shown.
 */
export function timeExecution(facts: TimingFacts): ExecutionTiming {
  const { execution, scaleOut, task } = facts;
  const startDelay = startDelayOf(facts);
  if (scaleOut === 'no') {
    return { pickedUpAt: null, queue: NOT_APPLICABLE, startDelay, run: runOnServer(facts) };
  }
  const pickedUpAt = task === 'notRead' ? null : (task?.pickedUpAt ?? null);
  if (execution.status === 'created') {
    return { pickedUpAt, startDelay, queue: unknown('notStarted'), run: unknown('notStarted') };
  }
  if (execution.status === 'pending' && attemptsOf(facts) === 0) {
    return { pickedUpAt, startDelay, queue: waiting(facts), run: unknown('notStarted') };
  }
  const isNeverPickedUp = attemptsOf(facts) === 0 && pickedUpAt === null && task !== 'notRead';
  if (isNeverPickedUp && task !== null && execution.endedAt !== null) {
    const queue = span(execution.createdAt, execution.endedAt, 'noCreatedTime');
    return { pickedUpAt, startDelay, queue, run: unknown('neverPickedUp') };
  }
  const blind = scaleOut === 'unknown' && pickedUpAt === null ? 'scaleOutUnknown' : null;
  const missing = blind ?? reasonWithoutPickup(task);
  if (pickedUpAt === null) {
    return { pickedUpAt, startDelay, queue: unknown(missing), run: unknown(missing) };
  }
  return {
    pickedUpAt,
    startDelay,
    queue: queueOf(facts, pickedUpAt),
    run: runOf(facts, pickedUpAt),
  };
}

function queueOf(facts: TimingFacts, pickedUpAt: Date): ExecutionDuration {
  // The pickup that is known is the last one: earlier attempts lie between it and the creation.
  if (attemptsOf(facts) > 1) return unknown('retried');
  return span(facts.execution.createdAt, pickedUpAt, 'noCreatedTime');
}

function runOf({ execution, task, sqlClock }: TimingFacts, pickedUpAt: Date): ExecutionDuration {
  if (execution.endedAt) return span(pickedUpAt, execution.endedAt, 'noPickupTime');
  if (task !== 'notRead' && task?.status === 'ready') return unknown('waitsAgain');
  switch (execution.status) {
    case 'running':
    case 'stopping':
    case 'pending':
      return ongoing(pickedUpAt, sqlClock);
    case 'unknown':
      return unknown('unknownStatus');
    default:
      return unknown('noEndTime');
  }
}

/** Outside of Scale Out the package begins with start_execution. */
function runOnServer({ execution, sqlClock }: TimingFacts): ExecutionDuration {
  const { status, startedAt, endedAt } = execution;
  if (!startedAt) return unknown(status === 'created' ? 'notStarted' : 'noStartTime');
  if (endedAt) return span(startedAt, endedAt, 'noStartTime');
  if (status === 'running' || status === 'stopping' || status === 'pending') {
    return ongoing(startedAt, sqlClock);
  }
  return unknown(status === 'unknown' ? 'unknownStatus' : 'noEndTime');
}

function startDelayOf({ execution, sqlClock }: TimingFacts): ExecutionDuration {
  const { status, createdAt, startedAt } = execution;
  if (startedAt) return span(createdAt, startedAt, 'noCreatedTime');
  if (status !== 'created') return unknown('noStartTime');
  return createdAt ? ongoing(createdAt, sqlClock) : unknown('noCreatedTime');
}

function waiting({ execution, sqlClock }: TimingFacts): ExecutionDuration {
  return execution.createdAt ? ongoing(execution.createdAt, sqlClock) : unknown('noCreatedTime');
}

function attemptsOf({ execution, task }: TimingFacts): number {
  const ofTask = task === 'notRead' ? 0 : (task?.attemptCount ?? 0);
  return Math.max(execution.attemptCount ?? 0, ofTask);
}

function reasonWithoutPickup(task: TimingFacts['task']): UnknownDurationReason {
  if (task === 'notRead') return 'taskNotRead';
  return task === null ? 'taskNotFound' : 'noPickupTime';
}

function span(from: Date | null, to: Date, without: UnknownDurationReason): ExecutionDuration {
  if (!from) return unknown(without);
  const ms = to.getTime() - from.getTime();
  return ms < 0 ? unknown('clockSkew') : { state: 'ended', ms };
}

function ongoing(sinceAt: Date, now: Date): ExecutionDuration {
  const ms = now.getTime() - sinceAt.getTime();
  return ms < 0 ? unknown('clockSkew') : { state: 'ongoing', sinceAt, ms };
}

function unknown(reason: UnknownDurationReason): ExecutionDuration {
  return { state: 'unknown', reason };
}
