import 'server-only';
import type { z } from 'zod';
import { AppError } from '@/lib/domain/app-error';
import type { collectorImportSchema } from '@/lib/domain/availability/cluster-import';
import type { ClusterImportPayload } from '@/lib/domain/availability/cluster-values-payload';
import type { CollectorToken } from '@/lib/domain/availability/collector-token';
import { LOCAL_VISITOR } from '@/lib/domain/people/visitor';
import { clusterValuesStores } from '@/lib/store/clusters/cluster-values-stores';
import { verifyCollectorToken } from '@/lib/tokens/collector-tokens';
import { currentVisit, runAs } from '@/lib/visitors/current-visitor';
import { recordAudit } from '@/lib/visitors/record-audit';
import { importClusterValues } from './import-cluster-values';
import { requireCluster } from '@/lib/services/require-cluster';

/** The token of a collector. Throws AppError `unauthorized` when there is none, or it is wrong or revoked. */
export async function requireCollector(
  authorization: string | null,
  { tokens } = clusterValuesStores(),
): Promise<CollectorToken> {
  const token = await verifyCollectorToken(authorization, tokens);
  if (token) return token;
  throw new AppError('unauthorized', 'Send a valid token: Authorization: Bearer <token>.');
}

/**
 * Keeps what a collector sent for the cluster that its token is for. Throws AppError `notFound` when that cluster is no
 * longer configured, and as importClusterValues does.
 */
export async function importFromCollector(
  { cluster, id }: Pick<CollectorToken, 'cluster' | 'id'>,
  body: z.infer<typeof collectorImportSchema>,
  now = new Date(),
  { values } = clusterValuesStores(),
): Promise<ClusterImportPayload> {
  const { takenAt, sender, ...imported } = body;
  const provenance = { source: 'collector', sender, takenAt, receivedAt: now } as const;
  // Nobody is signed in: what the token is for is what exists for it.
  const visitor = { ...LOCAL_VISITOR, name: sender, subject: `token:${id}`, clusters: [cluster] };
  return runAs({ ...currentVisit(), visitor }, async () => {
    const state = requireCluster(cluster);
    const payload = await importClusterValues({ state, imported, provenance }, values);
    await recordAudit({ action: 'settingsImported', target: 'collector', cluster }, now);
    return payload;
  });
}
