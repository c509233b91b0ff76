import type { ExecutionStatus } from '@/lib/domain/executions/execution-status';
import type { ExecutionsData } from '@/lib/domain/executions/execution';
import { valueOfProperty } from '@/lib/domain/property';
import {
  cannotEvaluate,
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

const DAY_MS = 86_400_000;
/** Cleanup deletes what has an end, and what was created and never started (ssisdb.md 0.10). */
const NEVER_PURGED: readonly ExecutionStatus[] = ['running', 'pending', 'stopping'];

export const neverPurgedExecution = defineRule({
  id: 'never-purged-execution',
  severity: 'info',
  requires: ['source', 'executions', 'catalogProperties'],
  evaluate: ({ source, executions, catalogProperties }) => {
    // Without cleanup everything stays, and nothing is left behind.
    const isCleaned = valueOfProperty(catalogProperties, 'OPERATION_CLEANUP_ENABLED');
    if (isCleaned?.toUpperCase() === 'FALSE') return [];
    const retention = valueOfProperty(catalogProperties, 'RETENTION_WINDOW')?.trim() ?? '';
    if (!/^-?\d{1,6}$/.test(retention)) return cannotEvaluate(['RETENTION_WINDOW']);
    const retentionDays = Number(retention);
    // -1 is documented to keep everything for ever.
    if (retentionDays <= 0) return [];
    const keptSince = new Date(source.sqlClock.getTime() - retentionDays * DAY_MS);
    return [
      ...hiddenExecutions(executions, 'execution'),
      ...unreadBefore(executions, keptSince),
      ...judgeEach(executions.open, (execution) => {
        const { status, createdAt, endedAt } = execution;
        if (!NEVER_PURGED.includes(status) || endedAt !== null) return null;
        if (!createdAt) return unknownSubject(executionSubject(execution), ['created_time']);
        if (createdAt.getTime() >= keptSince.getTime()) return null;
        return found(executionSubject(execution), {
          executionStatus: status,
          createdAt: createdAt.toISOString(),
          retentionDays,
          ...executionEvidence(execution),
        });
      }),
    ];
  },
});

/** Old executions are known when the catalog is small, or once its oldest rows were read up to the window that is kept. */
function unreadBefore(
  { sinceExecutionId, endings: { oldestReadUntilAt } }: ExecutionsData,
  keptSince: Date,
): SubjectVerdict[] {
  const isRead = oldestReadUntilAt !== null && oldestReadUntilAt >= keptSince;
  return sinceExecutionId === null || isRead ? [] : [unknownKind('execution', ['executions'])];
}
