import type { ClusterMemory } from '@/lib/domain/cluster-memory';

/**
 * What is remembered when a store opens: of a worker that polls have seen meanwhile, their word and the store's first
 * sight; of others, what the store says. A certificate that differs from the kept one is found changed by the next poll,
 * because the kept one is what it is compared with. Executions and the server are remembered in the process only.
 */
export function mergeMemory(live: ClusterMemory, kept: ClusterMemory): ClusterMemory {
  const workers = { ...kept.workers };
  for (const worker of Object.values(live.workers)) {
    const known = kept.workers[worker.id];
    workers[worker.id] = known
      ? {
          ...worker,
          firstSeenAt:
            known.firstSeenAt < worker.firstSeenAt ? known.firstSeenAt : worker.firstSeenAt,
          stateChangedAts: [...known.stateChangedAts, ...worker.stateChangedAts],
        }
      : worker;
  }
  const hasSeenChange = live.certificate?.previous != null;
  return {
    ...live,
    workers,
    certificate: hasSeenChange ? live.certificate : (kept.certificate ?? live.certificate),
  };
}
