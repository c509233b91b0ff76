import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import { READINESS_VARIANTS } from '@/lib/domain/availability/readiness-status';
import { sectionsOfPage } from '@/lib/domain/panel-parts';
import type {
  ReadinessNoteRequest,
  ReadinessPayload,
} from '@/lib/domain/availability/readiness-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { judgeReadiness, variantFor } from '@/lib/runbooks/readiness/judge-readiness';
import { toReadinessInputs } from '@/lib/runbooks/readiness/to-readiness-inputs';
import { readinessNoteStore } from '@/lib/store/clusters/readiness-note-store';
import { recordAudit } from '@/lib/visitors/record-audit';
import { checkInputs } from '@/lib/services/runbooks/check-inputs';
import { clusterEnvelope } from '@/lib/services/cluster-envelope';
import { requireCluster } from '@/lib/services/require-cluster';
import { NO_TARGET } from '@/lib/services/runbooks/runbook-subject';
import { signRequest } from '@/lib/services/people/sign-request';

/** How far a cluster is highly available, as documented. Throws AppError `notFound` for an unknown cluster. */
export async function getReadiness(cluster: string, now = new Date()): Promise<ReadinessPayload> {
  const state = requireCluster(cluster);
  const notes = await readNotes(cluster);
  return viewReadiness(state, notes, now);
}

/**
 * Keeps what a person says of a part, and answers how things stand then. Throws AppError `conflict` for a part that can be
 * seen now, `storeUnavailable` when nothing can be kept, and `notFound` for an unknown cluster.
 */
export async function noteReadiness(
  cluster: string,
  request: ReadinessNoteRequest,
  now = new Date(),
): Promise<ReadinessPayload> {
  const state = requireCluster(cluster);
  const store = readinessNoteStore();
  const before = viewReadiness(state, await store.list(cluster), now);
  const isSeen = before.data.variants
    .flatMap(({ steps }) => steps.flatMap(({ parts }) => parts))
    .some(
      ({ part, status }) => part === request.part && (status === 'done' || status === 'notDone'),
    );
  if (isSeen) throw new AppError('conflict', 'This can be seen; a note would change nothing.');
  const signed = signRequest(request);
  await store.add(cluster, { ...signed, at: now });
  const { part, by } = signed;
  await recordAudit({ action: 'readinessNoted', target: part, cluster, who: by }, now);
  return viewReadiness(state, await store.list(cluster), now);
}

async function readNotes(cluster: string): Promise<ReadinessNote[] | null> {
  try {
    return await readinessNoteStore().list(cluster);
  } catch (error) {
    if (error instanceof AppError && error.code === 'storeUnavailable') return null;
    throw error;
  }
}

function viewReadiness(
  state: ClusterState,
  notes: readonly ReadinessNote[] | null,
  now: Date,
): ReadinessPayload {
  const inputs = toReadinessInputs(checkInputs(state, NO_TARGET, now), notes ?? []);
  return {
    ...clusterEnvelope(state, sectionsOfPage('readiness'), now),
    data: {
      fitting: variantFor(inputs),
      variants: READINESS_VARIANTS.map((variant) => judgeReadiness(variant, inputs)),
      areNotesKept: notes !== null,
    },
  };
}
