import { indexTasks } from '@/lib/domain/executions/index-tasks';
import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { endedSince, unknownEndings } from './execution-reach';
import { executionSubject } from '@/lib/rules/subjects';

export const retriedExecution = defineRule({
  id: 'retried-execution',
  severity: 'info',
  requires: ['source', 'executions'],
  optional: ['tasks'],
  evaluate: ({ source, executions, tasks }, { settings }) => {
    const windowMs = settings.thresholds.endedExecutionMinutes * 60_000;
    const since = new Date(source.sqlClock.getTime() - windowMs);
    const taskById = indexTasks(tasks ?? []);
    return [
      ...unknownEndings(executions, since, 'execution'),
      ...judgeEach([...executions.open, ...endedSince(executions, since)], (execution) => {
        const { attemptCount, workerId } = execution;
        // Only a worker can have taken it more than once.
        if (attemptCount === null) {
          return workerId ? unknownSubject(executionSubject(execution), ['executed_count']) : null;
        }
        if (attemptCount <= 1) return null;
        const task = taskById.get(execution.id);
        return found(executionSubject(execution), {
          attemptCount,
          ...(task && { maxAttemptCount: task.maxAttemptCount }),
          executionStatus: execution.status,
          ...(execution.endedAt && { endedAt: execution.endedAt.toISOString() }),
          ...executionEvidence(execution),
        });
      }),
    ];
  },
});
