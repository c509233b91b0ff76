import { valueOfProperty } from '@/lib/domain/property';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { clusterSubject } from '@/lib/rules/subjects';

/** The cleanup runs once a day; two days leave room for one run that was missed. */
const GRACE_DAYS = 2;
const DAY_MS = 24 * 3_600_000;

/** Only ended operations count: one without an end is never purged, whatever the cleanup does (ssisdb.md 0.10). */
export const cleanupOverdue = defineRule({
  id: 'cleanup-overdue',
  severity: 'warning',
  requires: ['source', 'catalogProperties', 'oldestOperation'],
  evaluate: ({ source, catalogProperties, oldestOperation }, { settings }) => {
    const enabled = valueOfProperty(catalogProperties, 'OPERATION_CLEANUP_ENABLED');
    if (enabled === null) return cannotEvaluate(['OPERATION_CLEANUP_ENABLED']);
    if (enabled.toUpperCase() !== 'TRUE') return [];
    const retentionDays = Number(valueOfProperty(catalogProperties, 'RETENTION_WINDOW') ?? NaN);
    if (!Number.isInteger(retentionDays)) return cannotEvaluate(['RETENTION_WINDOW']);
    // Documented as without an end.
    if (retentionDays <= 0) return [];
    const { operation, hidden } = oldestOperation;
    const limitMs = (retentionDays + GRACE_DAYS) * DAY_MS;
    if (operation && source.sqlClock.getTime() - operation.endedAt.getTime() > limitMs) {
      return [
        found(clusterSubject(settings), {
          oldestOperationId: operation.id,
          oldestOperationAt: operation.endedAt.toISOString(),
          retentionDays,
          limitMs,
        }),
      ];
    }
    return hidden ? cannotEvaluate([hidden.object]) : [];
  },
});
