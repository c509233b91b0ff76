import { describe, expect, it } from 'vitest';
import { buildGroup, buildPrimary, buildReplica } from '@/lib/testing/build-availability';
import { judgeRelations } from './ag-relations';
import { judgeGroup } from './group-health';
import type { TimeoutValues } from './timeout-setting';

const DEFAULTS: TimeoutValues = {
  leaseTimeoutMs: 20_000,
  healthCheckTimeoutMs: 30_000,
  sameSubnetDelayMs: 1_000,
  sameSubnetThreshold: 20,
  crossSubnetDelayMs: 1_000,
  crossSubnetThreshold: 20,
};

const relations = (overrides: TimeoutValues = {}) =>
  judgeRelations({ ...DEFAULTS, ...overrides }, 'windows2019');

const withSecondary = (overrides: Parameters<typeof buildReplica>[0]) =>
  buildGroup({ replicas: [buildPrimary(), buildReplica(overrides)] });

describe('a group', () => {
  it('is well only when its primary, every replica and every relation prove it', () => {
    expect(judgeGroup(buildGroup(), relations())).toBe('ok');
    expect(judgeGroup(buildGroup({ primaryReplica: null }), relations())).toBe('unknown');
    expect(judgeGroup(buildGroup({ replicas: [] }), relations())).toBe('unknown');
    expect(judgeGroup(withSecondary({ isConnected: null }), relations())).toBe('unknown');
    expect(judgeGroup(buildGroup(), relations({ leaseTimeoutMs: undefined }))).toBe('unknown');
    expect(judgeGroup(buildGroup(), judgeRelations(DEFAULTS, null))).toBe('unknown');
  });

  it.each([
    ['a replica is not connected', withSecondary({ isConnected: false }), relations()],
    ['two replicas claim to be primary', buildGroup({ claimedPrimaries: ['A', 'B'] }), relations()],
    ['the lease outlives the cluster', buildGroup(), relations({ leaseTimeoutMs: 40_001 })],
    ['the health check is too short', buildGroup(), relations({ healthCheckTimeoutMs: 14_999 })],
  ])('is critical when %s', (_why, group, judged) => {
    expect(judgeGroup(group, judged)).toBe('critical');
  });

  it('is a warning when a relation is at its limit, another one is broken, or a replica falls behind', () => {
    expect(judgeGroup(buildGroup(), relations({ leaseTimeoutMs: 40_000 }))).toBe('warning');
    expect(judgeGroup(buildGroup(), relations({ crossSubnetDelayMs: 999 }))).toBe('warning');
    const behind = withSecondary({ synchronizationHealth: 'partiallyHealthy' });
    expect(judgeGroup(behind, relations())).toBe('warning');
  });

  it('without a lease is judged by its replicas alone', () => {
    expect(judgeGroup(buildGroup({ clusterType: 'none' }), [])).toBe('ok');
  });
});
