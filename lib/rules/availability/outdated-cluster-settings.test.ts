import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
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

  it('does not wait for news of a group that was dropped, or of a node that was evicted', () => {
    const values = buildToldTimeouts({ takenAt: hoursAgo(1) });
    const { source, sender, receivedAt } = values;
    const old = { source, sender, receivedAt, takenAt: hoursAgo(30 * 24) };
    const leaseTimeoutMs = { ...old, value: 20_000 };
    const grown = {
      ...values,
      groups: [...values.groups, { name: 'AG-DROPPED', values: { leaseTimeoutMs } }],
      nodes: [...values.nodes, { ...old, name: 'EVICTED', version: '10.0.14393' }],
    };
    const availability = buildAvailability([buildGroup()]);
    const members = [{ name: 'SQLNODE1', type: 'node' as const, isUp: true, voteCount: 1 }];
    const cluster = { readAt: hoursAgo(0), name: 'WSFC', members, networks: [] };
    const failoverCluster = { ...cluster, quorumType: null, quorumState: null };
    const findingsWith = (data: typeof availability) =>
      runRule(
        outdatedClusterSettings,
        buildSnapshot({ sections: { availabilityGroups: collected(data) } }),
        { clusterValues: grown },
      ).findings;
    expect(findingsWith({ ...availability, failoverCluster })).toEqual([]);
    // Where the nodes cannot be seen, none is known to be gone.
    expect(findingsWith({ ...availability, failoverCluster: null })).toHaveLength(1);
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
