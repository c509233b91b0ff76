import type { Reads } from './define-query';
import { alwaysOnReplicas } from './queries/always-on-support';
import { executionsAfter, executionsById, newestExecutions } from './queries/executions';
import { jobAssignments, liveTasks } from './queries/live-tasks';
import { oldestOperation } from './queries/oldest-operation';
import { catalogProperties, masterProperties } from './queries/properties';
import { workerAgents, workerAgentsUnfiltered } from './queries/worker-agents';

/** Every query that reads SSISDB's own objects: what the probe tests, the contract suite runs and the permissions list. */
export const CATALOG_QUERIES = [
  workerAgents,
  workerAgentsUnfiltered,
  masterProperties,
  catalogProperties,
  newestExecutions,
  executionsAfter,
  executionsById,
  liveTasks,
  jobAssignments,
  oldestOperation,
  alwaysOnReplicas,
] as const;

/** Objects that not every SSISDB has: where there is none, nothing is missing. */
export const OPTIONAL_OBJECTS: readonly string[] = Object.keys(alwaysOnReplicas.reads);

/** Objects with all the columns that any query reads from them. */
export function allReads(): Reads {
  const columnsByObject = new Map<string, Set<string>>();
  for (const query of CATALOG_QUERIES) {
    for (const [object, columns] of Object.entries(query.reads)) {
      const known = columnsByObject.get(object) ?? new Set();
      columns.forEach((column) => known.add(column));
      columnsByObject.set(object, known);
    }
  }
  return Object.fromEntries([...columnsByObject].map(([object, set]) => [object, [...set]]));
}
