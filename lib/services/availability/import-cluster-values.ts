import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { applyClusterImport } from '@/lib/domain/availability/apply-cluster-import';
import type { ClusterImport } from '@/lib/domain/availability/cluster-import';
import { changesBetween } from '@/lib/domain/availability/cluster-value-changes';
import type { ClusterValues, Provenance } from '@/lib/domain/availability/cluster-values';
import { isSameName } from '@/lib/domain/availability/same-name';
import type { ClusterImportPayload } from '@/lib/domain/availability/cluster-values-payload';
import type { ClusterValuesStore } from '@/lib/domain/availability/cluster-values-store';
import type { ClusterState } from '@/lib/live/cluster-state';
import { knownFailoverCluster } from './known-failover-cluster';

/** Clocks of two machines may differ by this much without one being wrong. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;

export type ImportedValues = {
  state: ClusterState;
  imported: ClusterImport;
  provenance: Provenance;
};

/**
 * Keeps an import as a whole, or nothing of it. Throws AppError `forbidden` for values of another failover cluster,
 * `badRequest` for a date in the future, and `conflict` when something as new or newer is kept already: the newer wins,
 * and sending the same again changes nothing. Values out of their bounds are facts; rules report them.
 */
export async function importClusterValues(
  { state, imported, provenance }: ImportedValues,
  store: ClusterValuesStore,
): Promise<ClusterImportPayload> {
  const cluster = state.settings.name;
  const previous = await store.latest(cluster);
  const { takenAt, receivedAt } = provenance;
  requireSameFailoverCluster(imported, expectedFailoverCluster(state, previous));
  if (takenAt.getTime() > receivedAt.getTime() + FUTURE_TOLERANCE_MS) {
    throw new AppError('badRequest', 'takenAt is in the future: check the clock of the sender.');
  }
  const record = applyClusterImport(imported, { cluster, previous, provenance });
  const isNewer = previous === null || takenAt > previous.takenAt;
  if (!isNewer || !(await store.save(record))) {
    throw new AppError('conflict', 'Values as new as these or newer are known already.');
  }
  return {
    asOf: receivedAt,
    data: { cluster, takenAt, changes: previous ? changesBetween(previous, record) : [] },
  };
}

/** The failover cluster that values must be of: what SQL Server says, else what was imported before. */
export function expectedFailoverCluster(
  state: Pick<ClusterState, 'snapshot'>,
  previous: ClusterValues | null,
): string | null {
  return knownFailoverCluster(state)?.name ?? previous?.failoverCluster ?? null;
}

function requireSameFailoverCluster(imported: ClusterImport, expected: string | null): void {
  const { failoverCluster } = imported;
  if (expected === null || failoverCluster === null || isSameName(failoverCluster, expected))
    return;
  throw new AppError('forbidden', 'These values are of another failover cluster.');
}
