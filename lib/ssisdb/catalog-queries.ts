import type { Reads } from './define-query';
import { alwaysOnReplicas } from './queries/always-on-support';
import { componentPhases } from './queries/component-phases';
import {
  eventMessageContextByGuid,
  eventMessageContextById,
} from './queries/event-message-context';
import {
  eventMessageCounts,
  eventMessageErrors,
  eventMessagesAfter,
  eventMessagesBefore,
  eventMessageText,
} from './queries/event-messages';
import { executables, executableStatistics } from './queries/executable-statistics';
import { executionHeader, executionPresence } from './queries/execution-header';
import { executionJob, jobWorkers } from './queries/execution-job';
import { executionParameters } from './queries/execution-parameters';
import { executionsAfter, executionsById, newestExecutions } from './queries/executions';
import { executionPage, executionPageWithJobs, executionTime } from './queries/execution-pages';
import { archivedJobTasks, jobTasks } from './queries/job-tasks';
import { executionMessages } from './queries/execution-messages';
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
  executionMessages,
  liveTasks,
  jobAssignments,
  executionPage,
  executionPageWithJobs,
  executionTime,
  jobTasks,
  archivedJobTasks,
  executionHeader,
  executionPresence,
  executionJob,
  jobWorkers,
  eventMessagesAfter,
  eventMessagesBefore,
  eventMessageErrors,
  eventMessageCounts,
  eventMessageText,
  eventMessageContextById,
  eventMessageContextByGuid,
  executableStatistics,
  executables,
  componentPhases,
  executionParameters,
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
