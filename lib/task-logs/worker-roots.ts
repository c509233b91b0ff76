import type { TaskLogRoot } from '@/lib/domain/cluster-settings';
import { isMachineName } from '@/lib/domain/workers/machine-name';
import { TaskLogError } from './task-log-error';

const PLACEHOLDER = '{worker}';

/** A folder to look into, or why a configured one cannot even be named. */
export type WorkerRoot = { path: string; problem: TaskLogError | null };

/**
 * The roots that may hold logs of a worker, those with its name first. The name comes from SSISDB, so it only ever becomes
 * part of a path when it can be nothing but the name of a machine. Throws TaskLogError when there is no root at all.
 */
export function rootsOfWorker(roots: readonly TaskLogRoot[], machine: string | null): WorkerRoot[] {
  if (roots.length === 0) throw new TaskLogError({ status: 'notApplicable', reason: 'noRoots' });
  const isNamed = ({ worker }: TaskLogRoot) =>
    machine !== null && worker.toLowerCase() === machine.toLowerCase();
  const found = [...roots.filter(isNamed), ...roots.filter(({ worker }) => worker === '*')];
  if (found.length === 0) {
    throw new TaskLogError({ status: 'notApplicable', reason: 'noRootForWorker' });
  }
  const expanded = found.map(({ path }) => expand(path, machine));
  return expanded.filter(({ path }, at) => expanded.findIndex((one) => one.path === path) === at);
}

function expand(path: string, machine: string | null): WorkerRoot {
  if (!path.includes(PLACEHOLDER)) return { path, problem: null };
  if (machine === null) {
    return {
      path,
      problem: new TaskLogError({ status: 'notApplicable', reason: 'notPickedUp' }),
    };
  }
  if (!isMachineName(machine)) {
    return { path, problem: new TaskLogError({ status: 'denied', reason: 'workerName' }) };
  }
  return { path: path.replaceAll(PLACEHOLDER, machine), problem: null };
}
