import {
  EMPTY_MEMORY,
  type ClusterMemory,
  type RememberedGroup,
  type RememberedWorker,
} from '@/lib/domain/cluster-memory';
import { RUNS_REMEMBERED, type ExecutionMemory } from '@/lib/domain/executions/execution-memory';

/**
 * What is remembered when a store opens: of a worker that polls have seen meanwhile, their word and the store's first
 * sight; of others, what the store says. A certificate, a primary or a timeout that differs from the kept one is found
 * changed by the next poll, because the kept one is what it is compared with; unless polls have seen it change themselves.
 * Of executions the store has how long runs took; what else is remembered of them, and the server, is known to the
 * process only.
 */
export function mergeMemory(live: ClusterMemory, kept: ClusterMemory): ClusterMemory {
  if (live === EMPTY_MEMORY) return kept;
  const hasSeenChange = live.certificate?.previous != null;
  return {
    ...live,
    workers: mergeEach(live.workers, kept.workers, mergeWorkers),
    certificate: hasSeenChange ? live.certificate : (kept.certificate ?? live.certificate),
    availabilityGroups: mergeEach(live.availabilityGroups, kept.availabilityGroups, mergeGroups),
    timeouts: mergeEach(live.timeouts, kept.timeouts, (seen, known) =>
      seen.previous ? seen : known,
    ),
    // What a failover that the next poll will find has met is what ran before it.
    running: hasMissedFailover(live, kept) ? kept.running : live.running,
    executions: mergeExecutions(live.executions, kept.executions),
  };
}

function mergeEach<Item>(
  live: Record<string, Item>,
  kept: Record<string, Item>,
  merge: (seen: Item, known: Item) => Item,
): Record<string, Item> {
  const known = new Map(Object.entries(kept));
  for (const [key, seen] of Object.entries(live)) {
    const before = known.get(key);
    known.set(key, before ? merge(seen, before) : seen);
  }
  return Object.fromEntries(known);
}

function mergeWorkers(seen: RememberedWorker, known: RememberedWorker): RememberedWorker {
  return {
    ...seen,
    firstSeenAt: known.firstSeenAt < seen.firstSeenAt ? known.firstSeenAt : seen.firstSeenAt,
    stateChangedAts: [...known.stateChangedAts, ...seen.stateChangedAts],
  };
}

function mergeGroups(seen: RememberedGroup, known: RememberedGroup): RememberedGroup {
  if (seen.primaryChanges.length === 0) return { ...known, name: seen.name };
  return { ...seen, primaryChanges: [...known.primaryChanges, ...seen.primaryChanges] };
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

function hasMissedFailover(live: ClusterMemory, kept: ClusterMemory): boolean {
  return Object.values(live.availabilityGroups).some(({ id, primary, primaryChanges }) => {
    const known = kept.availabilityGroups[id];
    const isSame = known?.primary.toLowerCase() === primary.toLowerCase();
    return known !== undefined && primaryChanges.length === 0 && !isSame;
  });
}
