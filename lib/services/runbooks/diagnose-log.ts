import 'server-only';
import { setImmediate } from 'node:timers/promises';
import { compareWithCluster, type Comparison } from '@/lib/diagnose/compare-with-cluster';
import { MAX_LOG_BYTES, type Diagnosis } from '@/lib/diagnose/diagnosis';
import { LogDiagnosis } from '@/lib/diagnose/log-diagnosis';
import { AppError } from '@/lib/domain/app-error';
import { readMaster } from '@/lib/domain/workers/master';
import type { RunbookId } from '@/lib/domain/runbook';
import type { ClusterState } from '@/lib/live/cluster-state';
import { requireCluster } from '@/lib/services/require-cluster';
import { viewSection } from '@/lib/services/section-view';

type DiagnosisAnswer = {
  asOf: Date;
  data: Diagnosis & { comparison: ClusterComparison | null };
};

type ClusterComparison = {
  cluster: string;
  /** False when the properties of the master are old or were never read. */
  isFresh: boolean;
  groups: { runbook: RunbookId; comparisons: Comparison[] }[];
};

/**
 * Reads a log as it arrives and keeps nothing of it. With a cluster, what the log says of the master is held against
 * that cluster's. Throws AppError `tooLarge` beyond 50 MB and `notFound` for an unknown cluster, before reading on.
 */
export async function diagnoseLog(
  body: ReadableStream<Uint8Array> | null,
  cluster: string | null,
  now = new Date(),
): Promise<DiagnosisAnswer> {
  const state = cluster === null ? null : requireCluster(cluster);
  const diagnosis = await readBody(body);
  return {
    asOf: now,
    data: { ...diagnosis, comparison: state && compareGroups(diagnosis, state, now) },
  };
}

/** Throws AppError `tooLarge` for a length that would not be read to its end. */
export function requireLogSize(byteCount: number): void {
  if (byteCount > MAX_LOG_BYTES) {
    throw new AppError('tooLarge', 'A log of at most 50 MB is read. Send the part that matters.');
  }
}

async function readBody(body: ReadableStream<Uint8Array> | null): Promise<Diagnosis> {
  const diagnosis = new LogDiagnosis();
  const reader = body?.getReader();
  let byteCount = 0;
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      byteCount += part.value.length;
      requireLogSize(byteCount);
      diagnosis.pushBytes(part.value);
      if (!diagnosis.isText) break;
      // Polls and other requests come first: an upload may be all exceptions.
      await setImmediate();
    }
  } finally {
    // Also ends an upload that is not wanted any further; that it was broken off is no second error.
    await reader?.cancel().catch(() => undefined);
  }
  return diagnosis.finish();
}

function compareGroups({ groups }: Diagnosis, state: ClusterState, now: Date): ClusterComparison {
  const { isFresh, data } = viewSection(state, 'masterProperties', now);
  const master = readMaster(data ?? []);
  return {
    cluster: state.settings.name,
    isFresh,
    groups: groups.map((group) => ({
      runbook: group.runbook,
      comparisons: compareWithCluster(group, master),
    })),
  };
}
