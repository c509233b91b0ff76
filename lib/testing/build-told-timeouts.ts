import type { ClusterValues, GroupValues } from '@/lib/domain/availability/cluster-values';
import type { TimeoutValues } from '@/lib/domain/availability/timeout-setting';
import { minutesAgo } from './clock';

/** Windows Server 2019, where the defaults keep every relation. */
const DEFAULTS = {
  leaseTimeoutMs: 20_000,
  sameSubnetDelayMs: 1_000,
  sameSubnetThreshold: 20,
  crossSubnetDelayMs: 1_000,
  crossSubnetThreshold: 20,
};

type Overrides = Partial<Pick<ClusterValues, 'takenAt' | 'sender'>> & {
  /** Undefined: not told. */
  timeouts?: TimeoutValues;
  groupNames?: string[];
  windowsVersions?: (string | null)[];
};

/** What a collector told a quarter of an hour ago; all timeouts at their defaults, the lease the same in every group. */
export function buildToldTimeouts(overrides: Overrides = {}): ClusterValues {
  const { takenAt = minutesAgo(15), sender = 'SQLNODE1' } = overrides;
  const provenance = { source: 'collector' as const, sender, takenAt, receivedAt: takenAt };
  const { leaseTimeoutMs, ...ofCluster } = { ...DEFAULTS, ...overrides.timeouts };
  const lease: GroupValues['values'] =
    leaseTimeoutMs === undefined
      ? {}
      : { leaseTimeoutMs: { value: leaseTimeoutMs, ...provenance } };
  const { windowsVersions = ['10.0.17763', '10.0.17763'], groupNames = ['AG-ETL'] } = overrides;
  return {
    cluster: 'PROD-ETL',
    failoverCluster: 'WSFC',
    ...provenance,
    nodes: windowsVersions.map((version, index) => ({
      name: `SQLNODE${index + 1}`,
      version,
      ...provenance,
    })),
    values: Object.fromEntries(
      Object.entries(ofCluster).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, { value, ...provenance }]],
      ),
    ),
    groups: groupNames.map((name) => ({ name, values: lease })),
  };
}
