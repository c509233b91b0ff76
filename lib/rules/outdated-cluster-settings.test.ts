import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability-group';
import type { ClusterValues } from '@/lib/domain/cluster-values';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { hoursAgo } from '@/lib/testing/clock';
import { outdatedClusterSettings } from './outdated-cluster-settings';

function judge(clusterValues: ClusterValues | null, groups: AvailabilityGroup[] = [buildGroup()]) {
  const availabilityGroups = collected(buildAvailability(groups));
  return runRule(outdatedClusterSettings, buildSnapshot({ sections: { availabilityGroups } }), {
    clusterValues,
  });
}

describe('outdated-cluster-settings', () => {
  it.each([
    ['seven days', 7 * 24, 0],
    ['a little more than seven days', 7 * 24 + 0.01, 1],
    ['no time at all', 0, 0],
  ])('judges an import of %s ago', (_age, hours, count) => {
    const outcome = judge(buildToldTimeouts({ takenAt: hoursAgo(hours) }));
    expect(outcome.findings).toHaveLength(count);
  });

  it('judges the oldest value: a paste of one of them does not make the others young', () => {
    const old = buildToldTimeouts({ takenAt: hoursAgo(8 * 24) });
    const pasted = { ...old, source: 'paste' as const, sender: 'anna', takenAt: hoursAgo(1) };
    expect(judge(pasted).findings).toMatchObject([
      { evidence: { importedAt: hoursAgo(8 * 24).toISOString(), importedBy: 'SQLNODE1' } },
    ]);
  });

  it('says that nothing was ever imported, and for which groups it matters', () => {
    expect(judge(null).findings).toMatchObject([
      {
        severity: 'info',
        subject: { kind: 'cluster' },
        evidence: { importedAt: null, importedBy: null, availabilityGroups: ['AG-ETL'] },
      },
    ]);
  });

  it.each([
    ['no groups', []],
    ['groups without a failover cluster', [buildGroup({ clusterType: 'none' })]],
  ])('needs no import for %s', (_case, groups) => {
    expect(judge(null, groups).findings).toEqual([]);
  });
});
