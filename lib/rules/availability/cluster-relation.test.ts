import { describe, expect, it } from 'vitest';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { judgeClusterRelation } from './cluster-relation';

describe('a relation between settings of the cluster', () => {
  it('holds or is broken by what was imported', () => {
    const broken = buildToldTimeouts({ timeouts: { crossSubnetDelayMs: 999 } });
    expect(judgeClusterRelation('R3', buildAvailability(), broken)).toMatchObject({
      status: 'broken',
      values: { sameSubnetDelayMs: 1_000, crossSubnetDelayMs: 999 },
    });
    expect(judgeClusterRelation('R2', buildAvailability(), broken)).toEqual({ status: 'holds' });
  });

  it('is not evaluated without an import, unless no group is in a failover cluster', () => {
    expect(judgeClusterRelation('R2', buildAvailability(), null)).toEqual({
      status: 'notEvaluated',
      missing: ['sameSubnetThreshold', 'crossSubnetThreshold'],
    });
    const unclustered = buildAvailability([buildGroup({ clusterType: 'none' })]);
    expect(judgeClusterRelation('R2', unclustered, null)).toEqual({ status: 'holds' });
  });
});
