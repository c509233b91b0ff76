import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { crossSubnetThresholdBelowSameSubnet } from './cross-subnet-threshold-below-same-subnet';

function judge(clusterValues: ClusterValues | null, groups: AvailabilityGroup[] = [buildGroup()]) {
  const availabilityGroups = collected(buildAvailability(groups));
  return runRule(
    crossSubnetThresholdBelowSameSubnet,
    buildSnapshot({ sections: { availabilityGroups } }),
    { clusterValues },
  );
}

describe('cross-subnet-threshold-below-same-subnet', () => {
  it.each([
    ['one below', 19, 1],
    ['equal', 20, 0],
    ['one above', 21, 0],
  ])('%s: crossSubnetThreshold %i', (_case, crossSubnetThreshold, count) => {
    const values = buildToldTimeouts({
      timeouts: { crossSubnetThreshold, sameSubnetThreshold: 20 },
    });
    const { findings, notEvaluated } = judge(values);
    expect(findings).toHaveLength(count);
    expect(notEvaluated).toEqual([]);
  });

  it('names both numbers, once for the whole cluster', () => {
    const groups = [buildGroup(), buildGroup({ id: 'OTHER', name: 'AG-OTHER' })];
    const values = buildToldTimeouts({ timeouts: { crossSubnetThreshold: 19 } });
    expect(judge(values, groups).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'cluster' },
        evidence: { sameSubnetThreshold: 20, crossSubnetThreshold: 19 },
      },
    ]);
  });

  it.each([
    ['nothing was ever imported', null, ['sameSubnetThreshold', 'crossSubnetThreshold']],
    [
      'one side was not told',
      buildToldTimeouts({ timeouts: { crossSubnetThreshold: undefined } }),
      ['crossSubnetThreshold'],
    ],
  ])('is not evaluated when %s', (_case, values, missing) => {
    expect(judge(values)).toMatchObject({ findings: [], notEvaluated: [{ missing }] });
  });

  it('needs no numbers where no group is in a failover cluster', () => {
    const outcome = judge(null, [buildGroup({ clusterType: 'none' })]);
    expect(outcome).toEqual({ findings: [], notEvaluated: [], unknownSubjects: [] });
  });
});
