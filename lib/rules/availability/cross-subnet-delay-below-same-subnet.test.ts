import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { crossSubnetDelayBelowSameSubnet } from './cross-subnet-delay-below-same-subnet';

function judge(clusterValues: ClusterValues | null, groups: AvailabilityGroup[] = [buildGroup()]) {
  const availabilityGroups = collected(buildAvailability(groups));
  return runRule(
    crossSubnetDelayBelowSameSubnet,
    buildSnapshot({ sections: { availabilityGroups } }),
    { clusterValues },
  );
}

describe('cross-subnet-delay-below-same-subnet', () => {
  it.each([
    ['one below', 999, 1],
    ['equal', 1000, 0],
    ['one above', 1001, 0],
  ])('%s: crossSubnetDelayMs %i', (_case, crossSubnetDelayMs, count) => {
    const values = buildToldTimeouts({
      timeouts: { crossSubnetDelayMs, sameSubnetDelayMs: 1000 },
    });
    const { findings, notEvaluated } = judge(values);
    expect(findings).toHaveLength(count);
    expect(notEvaluated).toEqual([]);
  });

  it('names both numbers, once for the whole cluster', () => {
    const groups = [buildGroup(), buildGroup({ id: 'OTHER', name: 'AG-OTHER' })];
    const values = buildToldTimeouts({ timeouts: { crossSubnetDelayMs: 999 } });
    expect(judge(values, groups).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'cluster' },
        evidence: { sameSubnetDelayMs: 1000, crossSubnetDelayMs: 999 },
      },
    ]);
  });

  it.each([
    ['nothing was ever imported', null, ['sameSubnetDelayMs', 'crossSubnetDelayMs']],
    [
      'one side was not told',
      buildToldTimeouts({ timeouts: { crossSubnetDelayMs: undefined } }),
      ['crossSubnetDelayMs'],
    ],
  ])('is not evaluated when %s', (_case, values, missing) => {
    expect(judge(values)).toMatchObject({ findings: [], notEvaluated: [{ missing }] });
  });

  it('needs no numbers where no group is in a failover cluster', () => {
    const outcome = judge(null, [buildGroup({ clusterType: 'none' })]);
    expect(outcome).toEqual({ findings: [], notEvaluated: [], unknownSubjects: [] });
  });
});
