import type { Source } from '@/lib/domain/source';
import {
  defineRule,
  found,
  judgeEach,
  unknownSubject,
  type SubjectVerdict,
} from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { hiddenExecutions } from './execution-reach';
import { executionSubject } from '@/lib/rules/subjects';
import { listWaitingExecutions, type WaitingExecution } from './waiting-executions';
import { WORKER_HEARTBEAT_COLUMN } from '@/lib/rules/workers/worker-heartbeat';

export const unstartableExecution = defineRule({
  id: 'unstartable-execution',
  severity: 'critical',
  requires: ['source', 'executions', 'tasks', 'jobAssignments', 'workers'],
  evaluate: (inputs, { settings }) => [
    ...hiddenExecutions(inputs.executions, 'execution'),
    ...judgeEach(listWaitingExecutions(inputs, settings), (waiting) =>
      judgeWaiting(waiting, inputs.source, settings.pollIntervalMs),
    ),
  ],
});

function judgeWaiting(
  waiting: WaitingExecution,
  { sqlClock }: Source,
  pollIntervalMs: number,
): SubjectVerdict | null {
  const { execution } = waiting;
  const subject = executionSubject(execution);
  // Which workers it is meant for is read for jobs with a task only; and nothing waits yet.
  if (waiting.state === 'notStarted') return unknownSubject(subject, []);
  if (waiting.state === 'unknown') {
    // Tasks are read before executions: what was started in between has its task in the next poll.
    const isNew = sqlClock.getTime() - (execution.startedAt?.getTime() ?? 0) < pollIntervalMs;
    return unknownSubject(subject, isNew ? [] : ['tasks']);
  }
  const { candidates, task } = waiting;
  if (candidates.count.usable + candidates.count.full > 0) return null;
  if (candidates.count.unknown > 0) return unknownSubject(subject, [WORKER_HEARTBEAT_COLUMN]);
  return found(subject, {
    allowedWorkers: candidates.allowedWorkers,
    waitingSinceAt: task.waitingSinceAt?.toISOString() ?? null,
    createdAt: execution.createdAt?.toISOString() ?? null,
    ...executionEvidence(execution),
  });
}
