import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { hiddenExecutions } from './execution-reach';
import { executionSubject } from '@/lib/rules/subjects';
import { listWaitingExecutions } from './waiting-executions';

/** Executions that nobody may take are told by another rule; those whose task was not found by that one as well. */
export const delayedExecution = defineRule({
  id: 'delayed-execution',
  severity: 'warning',
  requires: ['source', 'executions', 'tasks', 'jobAssignments', 'workers'],
  evaluate: (inputs, { settings }) => {
    const limitMs = settings.thresholds.delayedExecutionMinutes * 60_000;
    return [
      ...hiddenExecutions(inputs.executions, 'execution'),
      ...judgeEach(listWaitingExecutions(inputs, settings), (waiting) => {
        const { execution } = waiting;
        if (execution.status !== 'pending') return null;
        const subject = executionSubject(execution);
        if (waiting.state !== 'waiting') return unknownSubject(subject, []);
        const { count, allowedWorkers } = waiting.candidates;
        if (count.usable + count.full === 0) {
          return count.unknown > 0 ? unknownSubject(subject, []) : null;
        }
        const waitingSinceAt = waiting.task.waitingSinceAt ?? execution.startedAt;
        if (!waitingSinceAt) return unknownSubject(subject, ['ReadyForDispatchTime']);
        const waitTimeMs = inputs.source.sqlClock.getTime() - waitingSinceAt.getTime();
        if (waitTimeMs <= limitMs) return null;
        return found(subject, {
          waitTimeMs,
          limitMs,
          waitingSinceAt: waitingSinceAt.toISOString(),
          usableWorkerCount: count.usable,
          fullWorkerCount: count.full,
          allowedWorkers,
          ...executionEvidence(execution),
        });
      }),
    ];
  },
});
