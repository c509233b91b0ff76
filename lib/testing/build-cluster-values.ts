import { applyClusterImport } from '@/lib/domain/availability/apply-cluster-import';
import type { ClusterImport } from '@/lib/domain/availability/cluster-import';
import type { ClusterValues, Provenance } from '@/lib/domain/availability/cluster-values';
import { NOW } from './clock';

/** What a collector told of a cluster at Windows Server 2016 defaults, unless something else is said. */
export function buildClusterValues(
  overrides: Partial<ClusterImport> = {},
  provenance: Partial<Provenance> = {},
): ClusterValues {
  return applyClusterImport(buildClusterImport(overrides), {
    cluster: 'PROD-ETL',
    previous: null,
    provenance: buildProvenance(provenance),
  });
}

export function buildClusterImport(overrides: Partial<ClusterImport> = {}): ClusterImport {
  return {
    failoverCluster: 'ETL-CLU',
    nodes: [
      { name: 'ETLSQL01', version: '10.0.14393' },
      { name: 'ETLSQL02', version: '10.0.14393' },
    ],
    values: {
      sameSubnetDelayMs: 1_000,
      sameSubnetThreshold: 10,
      crossSubnetDelayMs: 1_000,
      crossSubnetThreshold: 20,
    },
    groups: [{ name: 'AG-SSIS', leaseTimeoutMs: 20_000, healthCheckTimeoutMs: 30_000 }],
    ...overrides,
  };
}

export function buildProvenance(overrides: Partial<Provenance> = {}): Provenance {
  return { source: 'collector', sender: 'ETLSQL01', takenAt: NOW, receivedAt: NOW, ...overrides };
}
