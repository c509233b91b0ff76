import type { Execution } from '@/lib/domain/executions/execution';
import { findGhost, type ExecutionGhost } from '@/lib/domain/executions/execution-ghost';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import { judgeLeaseExpiry } from '@/lib/domain/executions/lease-expiry';
import type { Task } from '@/lib/domain/executions/task';
import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import { judgeWorker } from '@/lib/domain/workers/worker';
import {
  defineRule,
  found,
  judgeEach,
  unknownKind,
  unknownSubject,
  type SubjectVerdict,
} from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { hiddenExecutions } from './execution-reach';
import { executionSubject } from '@/lib/rules/subjects';
import { WORKER_HEARTBEAT_COLUMN } from '@/lib/rules/workers/worker-heartbeat';

export const ghostExecution = defineRule({
  id: 'ghost-execution',
  severity: 'critical',
  requires: ['source', 'executions', 'tasks'],
  optional: ['workers'],
  evaluate: ({ source, executions, tasks, workers }, { settings }) => {
    const { sqlClock } = source;
    const taskById = indexTasks(tasks);
    const stateById = new Map(
      workers?.map((worker) => [worker.id, judgeWorker(worker, sqlClock, settings).state]),
    );
    const sweepMs = settings.thresholds.leaseSweepSeconds * 1_000;
    return [
      ...hiddenExecutions(executions, 'execution'),
      ...(workers ? [] : [unknownKind('execution', ['workers'])]),
      ...judgeEach(executions.open, (execution) => {
        if (execution.status !== 'running' && execution.status !== 'stopping') return null;
        const task = taskById.get(execution.id);
        if (!task) {
          // Without a worker, SQL Server itself runs it.
          return execution.workerId ? unknownSubject(executionSubject(execution), ['tasks']) : null;
        }
        const workerState = stateById.get(task.workerId ?? '') ?? 'unknown';
        return judgeTask({ execution, task, workerState, sqlClock, sweepMs });
      }),
    ];
  },
});

type Facts = {
  execution: Execution;
  task: Task;
  workerState: HeartbeatState;
  /** Read a little before the task, so that no lease is called expired too early. */
  sqlClock: Date;
  sweepMs: number;
};

function judgeTask(facts: Facts): SubjectVerdict | null {
  const { execution, task, workerState, sqlClock } = facts;
  const ghost = findGhost({
    execution,
    task,
    taskReadAt: sqlClock,
    workerState,
  });
  if (!ghost) {
    const isBlind = isHeldByWorker(task) ? workerState === 'unknown' : task.status === 'unknown';
    return isBlind ? unknownSubject(executionSubject(execution), [WORKER_HEARTBEAT_COLUMN]) : null;
  }
  return found(executionSubject(execution), {
    ghostKind: ghost.kind,
    ...nextStepOf(ghost, facts),
    attemptCount: task.attemptCount,
    maxAttemptCount: task.maxAttemptCount,
    // A task that went back to the queue has no worker; its execution still names the one that was lost.
    ...executionEvidence(execution),
  });
}

/** What happens if nobody does anything, and when at the latest. */
function nextStepOf(ghost: ExecutionGhost, { task, sqlClock, sweepMs }: Facts): Evidence {
  if (ghost.kind === 'taskEnded') return {};
  if (ghost.kind === 'readyAgain') {
    return { nextStep: 'pickup', waitingSinceAt: ghost.waitingSinceAt?.toISOString() ?? null };
  }
  const { leaseExpiresAt } = ghost;
  return {
    nextStep: judgeLeaseExpiry(task),
    nextStepWithinMs:
      leaseExpiresAt && Math.max(0, leaseExpiresAt.getTime() + sweepMs - sqlClock.getTime()),
    leaseExpiresAt: leaseExpiresAt?.toISOString() ?? null,
  };
}
