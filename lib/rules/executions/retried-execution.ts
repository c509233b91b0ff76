import { indexTasks } from '@/lib/domain/executions/index-tasks';
import { defineRule, found, unknownSubject } from '@/lib/rules/define-rule';
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
      ...[...executions.open, ...endedSince(executions, since)].flatMap((execution) => {
        const { attemptCount, workerId } = execution;
        const subject = executionSubject(execution);
        // Only a worker can have taken it more than once.
        if (attemptCount === null)
          return workerId ? [unknownSubject(subject, ['executed_count'])] : [];
        if (attemptCount <= 1) return [];
        const task = taskById.get(execution.id);
        return [
          found(subject, {
            attemptCount,
            ...(task && { maxAttemptCount: task.maxAttemptCount }),
            executionStatus: execution.status,
            ...executionEvidence(execution),
          }),
        ];
      }),
    ];
  },
});
