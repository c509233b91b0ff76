import 'server-only';
import { parseClusterPaste } from '@/lib/cluster-paste/parse-cluster-paste';
import { AppError } from '@/lib/domain/app-error';
import type { ConfirmedImport } from '@/lib/domain/availability/cluster-import';
import type {
  ClusterImportPayload,
  ClusterPastePayload,
} from '@/lib/domain/availability/cluster-values-payload';
import { lastKnownData } from '@/lib/domain/section';
import type { ClusterState } from '@/lib/live/cluster-state';
import { clusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { recordAudit } from '@/lib/visitors/record-audit';
import { expectedFailoverCluster, importClusterValues } from './import-cluster-values';
import { requireCluster } from '@/lib/services/require-cluster';
import { signRequest } from '@/lib/services/people/sign-request';

/** What is understood of a pasted text, and stores nothing. Throws AppError `notFound` for an unknown cluster. */
export async function previewClusterPaste(
  cluster: string,
  text: string,
  now = new Date(),
  { values } = clusterValuesStores(),
): Promise<ClusterPastePayload> {
  const state = requireCluster(cluster);
  const latest = await values.latest(cluster);
  const knownGroups = groupsOf(state);
  return {
    asOf: now,
    data: {
      cluster,
      reading: parseClusterPaste(text, { groups: knownGroups }),
      knownGroups,
      expectedFailoverCluster: expectedFailoverCluster(state, latest),
      latestTakenAt: latest?.takenAt ?? null,
    },
  };
}

/**
 * Keeps what a person has confirmed of a paste; what it does not name stays as it was. Throws AppError `badRequest` when
 * nothing was confirmed, and as importClusterValues does.
 */
export async function confirmClusterValues(
  cluster: string,
  request: ConfirmedImport,
  now = new Date(),
  { values } = clusterValuesStores(),
): Promise<ClusterImportPayload> {
  const { by, takenAt, ...confirmed } = signRequest(request);
  const state = requireCluster(cluster);
  const imported = { ...confirmed, failoverCluster: confirmed.failoverCluster ?? null };
  if (isEmpty(imported)) throw new AppError('badRequest', 'There is no value to keep.');
  const provenance = {
    source: 'paste',
    sender: by,
    takenAt: takenAt ?? now,
    receivedAt: now,
  } as const;
  const payload = await importClusterValues({ state, imported, provenance }, values);
  await recordAudit({ action: 'settingsImported', target: 'paste', cluster, who: by }, now);
  return payload;
}

function isEmpty({ values, groups, nodes }: Pick<ConfirmedImport, 'values' | 'groups' | 'nodes'>) {
  const told = [values, ...groups].flatMap((entry) => Object.values(entry));
  return nodes.length === 0 && !told.some((value) => typeof value === 'number');
}

function groupsOf({ snapshot }: ClusterState): string[] {
  const section = snapshot?.sections.availabilityGroups;
  return (section && lastKnownData(section)?.data.groups.map(({ name }) => name)) ?? [];
}
