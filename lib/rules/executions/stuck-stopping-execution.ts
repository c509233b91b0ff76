import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { executionEvidence } from './execution-evidence';
import { hiddenExecutions } from './execution-reach';
import { executionSubject } from '@/lib/rules/subjects';

/** No view tells when somebody asked to stop it: this dashboard remembers when it saw it stopping first. */
export const stuckStoppingExecution = defineRule({
  id: 'stuck-stopping-execution',
  severity: 'warning',
  requires: ['source', 'executions'],
  evaluate: ({ source, executions }, { settings, memory }) => {
    const limitMs = settings.thresholds.stuckStoppingMinutes * 60_000;
    return [
      ...hiddenExecutions(executions, 'execution'),
      ...judgeEach(executions.open, (execution) => {
        if (execution.status !== 'stopping') return null;
        const subject = executionSubject(execution);
        const since = memory.executions.stopping.get(execution.id);
        const stoppingForMs = since ? source.sqlClock.getTime() - since.sinceAt.getTime() : 0;
        if (stoppingForMs <= limitMs) return since?.isExact ? null : unknownSubject(subject, []);
        return found(subject, {
          stoppingForMs,
          limitMs,
          stoppingSinceAt: since?.sinceAt.toISOString() ?? null,
          ...executionEvidence(execution),
        });
      }),
    ];
  },
});
