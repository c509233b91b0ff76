import type { Section } from '@/lib/domain/section';
import type { Worker } from '@/lib/domain/workers/worker';
import { workerAgents, workerAgentsUnfiltered } from '@/lib/ssisdb/queries/worker-agents';
import type { Result } from '@/lib/ssisdb/sql-failure';
import type { WorkerAgentRow } from '@/lib/ssisdb/queries/worker-agents';
import { isInAny, type Capabilities, type Membership } from '@/lib/collect/capabilities';
import { grantSelect } from '@/lib/collect/grant-statement';
import { toWorker } from '@/lib/collect/to-domain';
import { collectedSection, deniedSection, failedSection } from '@/lib/collect/to-section';

/** Roles for which catalog.worker_agents shows rows at all (ssisdb.md 1.1). */
export const ROLES_THAT_SEE_WORKERS: readonly Membership[] = [
  'sysadmin',
  'ssis_admin',
  'ssis_cluster_executor',
];

/** The view for logins in a role that it shows rows to; else the table, where SELECT on it was granted. */
export function chooseWorkerQuery(capabilities: Capabilities) {
  const mayReadTable = capabilities.objectRights.get('internal.worker_agents') === true;
  return !isInAny(capabilities, ROLES_THAT_SEE_WORKERS) && mayReadTable
    ? workerAgentsUnfiltered
    : workerAgents;
}

/**
 * No rows from the view are only "no workers" when the login is proven to be in a role that sees them; otherwise the
 * view has hidden them without an error, and the section is denied.
 */
export function toWorkersSection(
  result: Result<WorkerAgentRow[]>,
  capabilities: Capabilities,
  now: Date,
  previous: Section<Worker[]> | undefined,
): Section<Worker[]> {
  const grant = grantSelect('internal.worker_agents', capabilities.userName);
  const denied = () => deniedSection('internal.worker_agents', grant, previous);
  if (!result.ok) {
    return result.failure.code === 'permissionDenied'
      ? denied()
      : failedSection(result.failure, previous);
  }
  const isProvenComplete =
    isInAny(capabilities, ROLES_THAT_SEE_WORKERS) ||
    chooseWorkerQuery(capabilities) === workerAgentsUnfiltered;
  if (result.value.length === 0 && !isProvenComplete) return denied();
  return collectedSection(result.value.map(toWorker), now);
}
