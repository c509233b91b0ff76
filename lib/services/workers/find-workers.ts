import 'server-only';
import type { FoundWorkersPayload } from '@/lib/domain/workers/found-workers-payload';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { visibleClusters } from '@/lib/services/visible-clusters';
import { viewWorkers } from './worker-views';

const MOST_FOUND = 20;

/** Workers of all clusters in whose name, machine, tags or id every word of the text occurs; names that begin with it first. */
export function findWorkers(text: string, now = new Date()): FoundWorkersPayload {
  const wanted = text.trim().toLowerCase();
  const words = wanted.split(/\s+/).filter(Boolean);
  const found = visibleClusters().flatMap((state) =>
    viewWorkers(state, now)
      .filter((worker) => matches(worker, words))
      .map((worker) => ({ cluster: state.settings.name, worker })),
  );
  found.sort(
    (left, right) =>
      rankOf(left.worker, wanted) - rankOf(right.worker, wanted) || byName(left, right),
  );
  return {
    asOf: now,
    data: {
      workers: found.slice(0, MOST_FOUND).map(({ cluster, worker }) => ({
        cluster,
        id: worker.id,
        name: worker.name,
        machineName: worker.machineName,
        state: worker.state,
      })),
    },
  };
}

function matches({ name, machineName, tags, id }: WorkerView, words: readonly string[]): boolean {
  const haystack = [name, machineName, tags, id].join('\n').toLowerCase();
  return words.length > 0 && words.every((word) => haystack.includes(word));
}

function rankOf({ name }: WorkerView, wanted: string): number {
  return name.toLowerCase().startsWith(wanted) ? 0 : 1;
}

function byName(left: { worker: WorkerView }, right: { worker: WorkerView }): number {
  if (left.worker.name === right.worker.name) return 0;
  return left.worker.name < right.worker.name ? -1 : 1;
}
