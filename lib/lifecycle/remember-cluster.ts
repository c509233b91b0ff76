import type { ClusterMemory, RememberedWorker } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { readMaster } from '@/lib/domain/workers/master';
import type { Snapshot } from '@/lib/domain/snapshot';
import { judgeWorker, nameOfWorker, type Worker } from '@/lib/domain/workers/worker';
import { rememberGroups, rememberRunning } from './remember-availability';
import { rememberTimeouts } from './remember-timeouts';
import { rememberExecutions } from './remember-executions';
import { rememberServer } from './remember-server';

/** More changes than any threshold asks for; keeps a wildly flapping worker from growing the memory. */
const MAX_STATE_CHANGES = 100;

/**
 * Adds what one snapshot proves to what is remembered. A section that was not collected, a state that is unknown and a
 * blank thumbprint prove nothing and change nothing. Workers without a row are forgotten after `vanishedWorkerHours`.
 */
export function rememberCluster(
  memory: ClusterMemory,
  snapshot: Snapshot,
  settings: ClusterSettings,
  clusterValues: ClusterValues | null,
): ClusterMemory {
  const { failure, source, sections } = snapshot;
  if (failure || !source) return memory;
  const { workers, masterProperties, executions, tasks, availabilityGroups } = sections;
  const availability = availabilityGroups.status === 'collected' ? availabilityGroups.data : null;
  return {
    workers:
      workers.status === 'collected'
        ? rememberWorkers(memory.workers, workers.data, source.sqlClock, settings)
        : memory.workers,
    certificate:
      masterProperties.status === 'collected'
        ? rememberCertificate(
            memory.certificate,
            readMaster(masterProperties.data).thumbprint,
            source.sqlClock,
          )
        : memory.certificate,
    availabilityGroups: availability
      ? rememberGroups(memory, availability, source.sqlClock, settings)
      : memory.availabilityGroups,
    timeouts: rememberTimeouts(memory.timeouts, availability, clusterValues, source.sqlClock),
    running: executions.status === 'collected' ? rememberRunning(executions.data) : memory.running,
    server: rememberServer(memory.server, source),
    executions: rememberExecutions(
      memory.executions,
      executions.status === 'collected' ? executions.data : null,
      tasks.status === 'collected' ? tasks.data : null,
      source.sqlClock,
    ),
  };
}

function rememberWorkers(
  known: ClusterMemory['workers'],
  workers: readonly Worker[],
  sqlClock: Date,
  settings: ClusterSettings,
): ClusterMemory['workers'] {
  const vanishedSince = sqlClock.getTime() - settings.thresholds.vanishedWorkerHours * 3_600_000;
  const remembered: ClusterMemory['workers'] = {};
  for (const worker of Object.values(known)) {
    if (worker.lastSeenAt.getTime() >= vanishedSince) remembered[worker.id] = worker;
  }
  for (const worker of workers) {
    remembered[worker.id] = rememberWorker(known[worker.id], worker, sqlClock, settings);
  }
  return remembered;
}

function rememberWorker(
  known: RememberedWorker | undefined,
  worker: Worker,
  sqlClock: Date,
  settings: ClusterSettings,
): RememberedWorker {
  const { state } = judgeWorker(worker, sqlClock, settings);
  const windowStart = sqlClock.getTime() - settings.thresholds.flappingMinutes * 60_000;
  const isProven = state !== 'unknown';
  const changedBefore = known?.stateChangedAts ?? [];
  const hasChanged = isProven && known && known.state !== 'unknown' && known.state !== state;
  return {
    id: worker.id,
    name: nameOfWorker(worker),
    machineName: worker.machineName,
    firstSeenAt: known?.firstSeenAt ?? sqlClock,
    lastSeenAt: sqlClock,
    state: isProven ? state : (known?.state ?? 'unknown'),
    stateChangedAts: (hasChanged ? [...changedBefore, sqlClock] : changedBefore)
      .filter((changedAt) => changedAt.getTime() >= windowStart)
      .slice(-MAX_STATE_CHANGES),
  };
}

function rememberCertificate(
  known: ClusterMemory['certificate'],
  thumbprint: string | null,
  sqlClock: Date,
): ClusterMemory['certificate'] {
  if (thumbprint === null || comparable(thumbprint) === '') return known;
  if (!known) return { thumbprint, previous: null };
  if (comparable(known.thumbprint) === comparable(thumbprint)) return known;
  return { thumbprint, previous: { thumbprint: known.thumbprint, changedAt: sqlClock } };
}

/** Windows shows a thumbprint in pairs and in either case; copying it from the dialog often adds an invisible mark. */
function comparable(thumbprint: string): string {
  return thumbprint.replace(/[^0-9a-z]/gi, '').toLowerCase();
}
