import { defineRule, found } from './define-rule';
import { clusteredGroups } from '@/lib/domain/group-relations';
import { clusterSubject } from './subjects';

/** Lease and heartbeat settings are in no view of SQL Server: what was never imported is not known. */
export const outdatedClusterSettings = defineRule({
  id: 'outdated-cluster-settings',
  severity: 'info',
  requires: ['source', 'availabilityGroups'],
  evaluate: ({ source, availabilityGroups }, { clusterValues, settings }) => {
    const clustered = clusteredGroups(availabilityGroups);
    if (clustered.length === 0) return [];
    const limitMs = settings.thresholds.clusterImportDays * 24 * 3_600_000;
    const ageMs = clusterValues
      ? source.sqlClock.getTime() - clusterValues.takenAt.getTime()
      : Number.POSITIVE_INFINITY;
    if (ageMs <= limitMs) return [];
    return [
      found(clusterSubject(settings), {
        importedAt: clusterValues?.takenAt.toISOString() ?? null,
        importedBy: clusterValues?.sender ?? null,
        availabilityGroups: clustered.map(({ name }) => name),
        limitMs,
      }),
    ];
  },
});
