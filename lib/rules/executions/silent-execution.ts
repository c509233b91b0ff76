import { defineRule, found, judgeEach, unknownKind, unknownSubject } from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { endedSince, hiddenExecutions } from './execution-reach';
import { executionSubject } from '@/lib/rules/subjects';

const NO_LOGGING = 0;

/**
 * Judges those that were asked about: on a busy cluster more executions succeed than are asked about in a poll, but messages
 * are lost for all of them or for none. An answer counts only once messages had time to arrive.
 */
export const silentExecution = defineRule({
  id: 'silent-execution',
  severity: 'warning',
  requires: ['source', 'executions'],
  evaluate: ({ source, executions }, { settings }) => {
    const { endedExecutionMinutes, messageGraceSeconds } = settings.thresholds;
    const { messageChecks } = executions.endings;
    if (!messageChecks) return [unknownKind('execution', ['catalog.event_messages'])];
    const graceMs = messageGraceSeconds * 1_000;
    const since = new Date(source.sqlClock.getTime() - endedExecutionMinutes * 60_000);
    return [
      ...hiddenExecutions(executions, 'execution', since),
      ...judgeEach(endedSince(executions, since), (execution) => {
        const { status, endedAt } = execution;
        if (status !== 'succeeded' || !endedAt) return null;
        const check = messageChecks.get(execution.id);
        if (check?.hasMessages || check?.loggingLevel === NO_LOGGING) return null;
        const subject = executionSubject(execution);
        if (!check || check.checkedAt.getTime() - endedAt.getTime() < graceMs) {
          return unknownSubject(subject, []);
        }
        if (check.loggingLevel === null) return unknownSubject(subject, ['LOGGING_LEVEL']);
        return found(subject, {
          loggingLevel: check.loggingLevel,
          endedAt: endedAt.toISOString(),
          ...executionEvidence(execution),
        });
      }),
    ];
  },
});
