import 'server-only';
import type { ExecutionFacets } from '@/lib/domain/executions/execution-list-payload';
import { nameOfWorker } from '@/lib/domain/workers/worker';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';

/** What the filter's menus offer: what the polls of these clusters have seen lately. SQL Server is not asked for it. */
export function listFacets(states: readonly ClusterState[], now: Date): ExecutionFacets {
  const recent = states.flatMap((state) => {
    const { data } = viewSection(state, 'executions', now);
    return [...(data?.recent ?? []), ...(data?.open ?? [])];
  });
  const workers = states.flatMap((state) => viewSection(state, 'workers', now).data ?? []);
  return {
    folders: distinct(recent.map(({ folderName }) => folderName)),
    projects: distinctBy(
      recent.map(({ folderName: folder, projectName: project }) => ({ folder, project })),
    ),
    packages: distinctBy(
      recent.map(({ folderName: folder, projectName: project, packageName }) => ({
        folder,
        project,
        package: packageName,
      })),
    ),
    callers: distinct(recent.flatMap(({ callerName }) => callerName ?? [])),
    workers: distinctBy(workers.map((worker) => ({ id: worker.id, name: nameOfWorker(worker) }))),
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function distinctBy<Value extends object>(values: readonly Value[]): Value[] {
  const byText = new Map(values.map((value) => [JSON.stringify(Object.values(value)), value]));
  return [...byText.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, value]) => value);
}
