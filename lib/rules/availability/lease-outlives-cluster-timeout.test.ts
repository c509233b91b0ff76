import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { buildAvailability, buildGroup, GROUP_ID } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { leaseOutlivesClusterTimeout } from './lease-outlives-cluster-timeout';

function judge(clusterValues: ClusterValues | null, groups: AvailabilityGroup[] = [buildGroup()]) {
  const availabilityGroups = collected(buildAvailability(groups));
  return runRule(leaseOutlivesClusterTimeout, buildSnapshot({ sections: { availabilityGroups } }), {
    clusterValues,
  });
}

const told = (timeouts: NonNullable<Parameters<typeof buildToldTimeouts>[0]>['timeouts']) =>
  buildToldTimeouts(timeouts ? { timeouts } : {});

describe('lease-outlives-cluster-timeout', () => {
  it.each([
    ['one below', 19_999, 10, []],
    ['equal', 20_000, 10, ['warning']],
    ['one above', 20_001, 10, ['critical']],
    ['defaults of Windows Server 2012 R2', 20_000, 5, ['critical']],
    ['defaults of Windows Server 2016', 20_000, 10, ['warning']],
    ['defaults of Windows Server 2019', 20_000, 20, []],
  ])('%s: a lease of %i ms against %i beats', (_case, leaseTimeoutMs, threshold, severities) => {
    const values = told({ leaseTimeoutMs, sameSubnetThreshold: threshold });
    expect(judge(values).findings.map(({ severity }) => severity)).toEqual(severities);
  });

  it('shows both sides with their numbers, and whether they are the defaults', () => {
    const clusterValues = buildToldTimeouts({
      timeouts: { sameSubnetThreshold: 10 },
      windowsVersions: ['10.0.14393'],
    });
    expect(judge(clusterValues).findings).toMatchObject([
      {
        subject: { kind: 'availabilityGroup', id: GROUP_ID, name: 'AG-ETL' },
        evidence: {
          halfLeaseMs: 10_000,
          clusterTimeoutMs: 10_000,
          leaseTimeoutMs: 20_000,
          sameSubnetDelayMs: 1_000,
          sameSubnetThreshold: 10,
          areDefaults: true,
          importedAt: '2026-11-22T02:45:00.000Z',
        },
      },
    ]);
  });

  it('judges each group by its own lease', () => {
    const groups = [buildGroup(), buildGroup({ id: 'OTHER', name: 'ag-other' })];
    const clusterValues = buildToldTimeouts({ timeouts: { leaseTimeoutMs: 60_000 } });
    const { findings, unknownSubjects } = judge(clusterValues, groups);
    expect(findings.map(({ subject }) => subject.name)).toEqual(['AG-ETL']);
    expect(unknownSubjects).toMatchObject([{ subjectId: 'OTHER', missing: ['leaseTimeoutMs'] }]);
  });

  it.each([
    ['nothing was ever imported', null, 3],
    ['the lease was not told', told({ leaseTimeoutMs: undefined }), 1],
    ['the delay was not told', told({ sameSubnetDelayMs: undefined }), 1],
  ])('says nothing of a group when %s', (_case, values, missingCount) => {
    const { findings, unknownSubjects } = judge(values);
    expect(findings).toEqual([]);
    expect(unknownSubjects[0]?.missing).toHaveLength(missingCount);
  });

  it.each([
    ['no cluster', { clusterType: 'none' as const }],
    ['a cluster that is not of Windows', { clusterType: 'external' as const }],
    ['a distributed group', { isDistributed: true }],
  ])('has nothing to say of %s, which has no lease', (_case, overrides) => {
    const outcome = judge(told({ leaseTimeoutMs: 60_000 }), [buildGroup(overrides)]);
    expect(outcome).toEqual({ findings: [], notEvaluated: [], unknownSubjects: [] });
  });

  it('takes a group for clustered where this version does not tell', () => {
    const outcome = judge(told({ leaseTimeoutMs: 60_000 }), [buildGroup({ clusterType: null })]);
    expect(outcome.findings).toHaveLength(1);
  });

  it('is fine, and not a blind spot, where the feature is off', () => {
    expect(runRule(leaseOutlivesClusterTimeout, buildSnapshot())).toEqual({
      findings: [],
      notEvaluated: [],
      unknownSubjects: [],
    });
  });
});
