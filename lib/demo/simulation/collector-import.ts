import type { SimulatedAvailability } from './availability';
import { REPORTS } from './busy-availability';

/** Windows Server 2016. */
const WINDOWS_VERSION = '10.0.14393';

const DEFAULT_LEASE_MS = 20_000;
/** Half of it is longer than ten beats of a second: a lease that outlives the cluster timeout. */
const LONG_LEASE_MS = 40_000;

/**
 * What collect-cluster-settings.ps1 would post from the first node: everything at the defaults of Windows Server 2016, where
 * the lease is at its limit, but for one group whose lease is longer than that.
 */
export function collectorImportOf(availability: SimulatedAvailability, takenAt: Date): object {
  const { servers, clusterName, groups } = availability;
  return {
    version: 1,
    takenAt: takenAt.toISOString(),
    sender: servers[0] ?? clusterName,
    failoverCluster: clusterName,
    nodes: servers.map((name) => ({ name, version: WINDOWS_VERSION })),
    values: {
      sameSubnetDelayMs: 1_000,
      sameSubnetThreshold: 10,
      crossSubnetDelayMs: 1_000,
      crossSubnetThreshold: 20,
      crossSiteDelayMs: 1_000,
      crossSiteThreshold: 20,
    },
    groups: groups.map(({ name, healthCheckTimeoutMs }) => ({
      name,
      leaseTimeoutMs: name === REPORTS ? LONG_LEASE_MS : DEFAULT_LEASE_MS,
      healthCheckTimeoutMs,
      failureConditionLevel: 3,
    })),
  };
}
