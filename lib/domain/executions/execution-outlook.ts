import { z } from 'zod';
import type { ExecutionStatus } from './execution-status';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { instant } from '@/lib/domain/instant';
import { hasJustEnded } from './execution-ghost';
import type { ExecutionTask } from './execution-task';
import { judgeLeaseExpiry, leaseExpirySchema } from './lease-expiry';
import { TASK_STATUSES, type JobAssignment, type Task } from './task';
import { isHeldByWorker } from './held-by-worker';

export const USABILITIES = ['usable', 'full', 'disabled', 'offline', 'gone', 'unknown'] as const;

export type Usability = (typeof USABILITIES)[number];

const candidateSchema = z.object({
  id: z.string(),
  name: z.string(),
  usability: z.enum(USABILITIES),
});

const attemptSchema = z.object({
  /** Of the attempt that runs, or that comes next. */
  attemptNumber: z.number(),
  maxAttemptCount: z.number(),
});

/** What is true now, and what happens next if nobody does anything. */
export const executionOutlookSchema = z.discriminatedUnion('kind', [
  /** Created, and start_execution was never called: nothing happens. */
  z.object({ kind: z.literal('notStarted') }),
  attemptSchema.extend({
    kind: z.literal('waiting'),
    waitingSinceAt: instant.nullable(),
    /** The catalog still says that it runs: its task was put back into the queue (ssisdb.md 0.5). */
    isRequeued: z.boolean(),
    /** Null when assignments or workers could not be read. An empty list of workers: nobody may take it. */
    candidates: z
      .object({
        isAnyWorker: z.boolean(),
        workers: z.array(candidateSchema),
        usableCount: z.number(),
      })
      .nullable(),
  }),
  attemptSchema.extend({
    kind: z.literal('held'),
    workerId: z.string(),
    leaseExpiresAt: instant.nullable(),
    /** By SQL Server's clock; negative when the lease has run out and the sweep has not come by yet. */
    leaseRemainingMs: z.number().nullable(),
    /** What the master's next sweep does once the lease has run out. */
    onLeaseExpiry: leaseExpirySchema,
    sweepWithinMs: z.number(),
  }),
  /** The catalog says that it runs or waits, its task says that it is over or is nowhere to be found. */
  z.object({ kind: z.literal('ghost'), taskStatus: z.enum(TASK_STATUSES).nullable() }),
  /** Not a Scale Out execution: the engine's own process runs it, without lease and attempts. */
  z.object({ kind: z.literal('onServer') }),
  z.object({ kind: z.literal('ended') }),
  /** Tasks could not be read, so nothing is promised. */
  z.object({ kind: z.literal('unknown') }),
]);

export type ExecutionOutlook = z.infer<typeof executionOutlookSchema>;

export type OutlookWorker = {
  id: string;
  name: string;
  isEnabled: boolean;
  state: HeartbeatState;
  liveTaskCount: number | null;
  maxTaskCount: number;
};

export type OutlookFacts = {
  status: ExecutionStatus;
  /** False when the execution has no job; null when that could not be read. */
  isScaleOut: boolean | null;
  /** Live and archived tasks of the execution, newest first; null when they could not be read. */
  tasks: readonly ExecutionTask[] | null;
  assignment: JobAssignment | null;
  /** True when an absent assignment proves that nobody may take the task. */
  areAssignmentsKnown: boolean;
  workers: readonly OutlookWorker[] | null;
  sqlClock: Date;
  /** How often the master looks for leases that have run out. */
  leaseSweepMs: number;
};

/** Judges what is true now and what comes next, from the task rather than from the catalog, which lags behind it. */
export function judgeOutlook(facts: OutlookFacts): ExecutionOutlook {
  const { status, tasks, isScaleOut } = facts;
  if (status === 'created') return { kind: 'notStarted' };
  if (!['running', 'pending', 'stopping', 'unknown'].includes(status)) return { kind: 'ended' };
  if (isScaleOut === false) return { kind: 'onServer' };
  if (!tasks) return { kind: 'unknown' };
  const task = tasks.find((one) => ['ready', 'pulled', 'running'].includes(one.status)) ?? tasks[0];
  if (task?.status === 'ready') return waiting(task, facts);
  if (task && isHeldByWorker(task)) return held(task, facts);
  // Without a proven job it may be an execution that has no task at all.
  if (!task && isScaleOut === null) return { kind: 'unknown' };
  if (task && hasJustEnded(task, facts.sqlClock)) return { kind: 'ended' };
  return { kind: 'ghost', taskStatus: task?.status ?? null };
}

/** catalog.stop_operation accepts a running execution and no other (ssisdb.md 0.6). */
export function canBeStopped(status: ExecutionStatus): boolean {
  return status === 'running';
}

/** Whether a worker can take a task now. */
export function judgeUsability(worker: OutlookWorker | undefined): Usability {
  if (!worker) return 'gone';
  if (!worker.isEnabled) return 'disabled';
  if (worker.state === 'offline') return 'offline';
  if (worker.state === 'unknown') return 'unknown';
  return worker.liveTaskCount !== null && worker.liveTaskCount >= worker.maxTaskCount
    ? 'full'
    : 'usable';
}

function waiting(task: Task, facts: OutlookFacts): ExecutionOutlook {
  return {
    kind: 'waiting',
    attemptNumber: task.attemptCount + 1,
    maxAttemptCount: task.maxAttemptCount,
    waitingSinceAt: task.waitingSinceAt,
    isRequeued: facts.status !== 'pending' && task.attemptCount > 0,
    candidates: candidatesOf(facts),
  };
}

function candidatesOf({ assignment, areAssignmentsKnown, workers }: OutlookFacts) {
  if (!workers || (!assignment && !areAssignmentsKnown)) return null;
  const byId = new Map(workers.map((worker) => [worker.id, worker]));
  const ids = assignment?.isAnyWorker ? [...byId.keys()] : (assignment?.workerIds ?? []);
  const candidates = ids.map((id) => {
    const worker = byId.get(id);
    return { id, name: worker?.name ?? id.slice(0, 8), usability: judgeUsability(worker) };
  });
  const order = (usability: Usability) => USABILITIES.indexOf(usability);
  return {
    isAnyWorker: assignment?.isAnyWorker ?? false,
    workers: candidates.sort((left, right) => order(left.usability) - order(right.usability)),
    usableCount: candidates.filter(({ usability }) => usability === 'usable').length,
  };
}

function held(task: Task, { sqlClock, leaseSweepMs }: OutlookFacts): ExecutionOutlook {
  const { leaseExpiresAt, attemptCount, maxAttemptCount } = task;
  return {
    kind: 'held',
    attemptNumber: attemptCount,
    maxAttemptCount,
    workerId: task.workerId ?? '',
    leaseExpiresAt,
    leaseRemainingMs: leaseExpiresAt && leaseExpiresAt.getTime() - sqlClock.getTime(),
    onLeaseExpiry: judgeLeaseExpiry(task),
    sweepWithinMs: leaseSweepMs,
  };
}
