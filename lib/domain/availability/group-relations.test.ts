import { describe, expect, it } from 'vitest';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildSource } from '@/lib/testing/build-snapshot';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { clusteredGroups, judgeGroups, relationsOf } from './group-relations';

it('only a group in a Windows failover cluster, or one that may be, is judged', () => {
  const groups = [
    buildGroup({ name: 'WSFC' }),
    buildGroup({ name: 'UNKNOWN', clusterType: null }),
    buildGroup({ name: 'PACEMAKER', clusterType: 'external' }),
    buildGroup({ name: 'READ-SCALE', clusterType: 'none' }),
    buildGroup({ name: 'DISTRIBUTED', clusterType: null, isDistributed: true }),
  ];
  expect(clusteredGroups({ groups }).map(({ name }) => name)).toEqual(['WSFC', 'UNKNOWN']);
});

describe('the relations of a group', () => {
  const [judged] = judgeGroups(
    buildAvailability([buildGroup({ name: 'ag-etl', healthCheckTimeoutMs: 45_000 })]),
    buildToldTimeouts(),
    buildSource(),
  );

  it('are judged by the lease of its import and the health check of SQL Server', () => {
    expect(judged?.values).toMatchObject({ leaseTimeoutMs: 20_000, healthCheckTimeoutMs: 45_000 });
  });

  it('are all there: R4 once for each value', () => {
    const count = (id: Parameters<typeof relationsOf>[1]) =>
      judged && relationsOf(judged, id).length;
    expect([count('R1'), count('R2'), count('R3'), count('R4'), count('R5')]).toEqual([
      1, 1, 1, 6, 1,
    ]);
  });
});
