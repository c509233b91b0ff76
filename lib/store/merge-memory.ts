import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import { RUNS_REMEMBERED, type ExecutionMemory } from '@/lib/domain/execution-memory';

/**
 * What is remembered when a store opens: of a worker that polls have seen meanwhile, their word and the store's first
 * sight; of others, what the store says. A certificate that differs from the kept one is found changed by the next poll,
 * because the kept one is what it is compared with. Of executions the store has how long runs took; what else is
 * remembered of them, and the server, is known to the process only.
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
    executions: mergeExecutions(live.executions, kept.executions),
  };
}

function mergeExecutions(live: ExecutionMemory, kept: ExecutionMemory): ExecutionMemory {
  const runHistory = new Map(kept.runHistory);
  for (const [key, runs] of live.runHistory) {
    const known = runHistory.get(key) ?? [];
    // The package that ran last comes last.
    runHistory.delete(key);
    runHistory.set(key, [...known, ...runs].slice(-RUNS_REMEMBERED));
  }
  const hasPolled = live.endedIds.size > 0;
  return { ...live, runHistory, endedIds: hasPolled ? live.endedIds : kept.endedIds };
}
