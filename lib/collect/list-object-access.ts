import type { ObjectAccess } from '@/lib/domain/poll-status';
import { allReads, CATALOG_QUERIES } from '@/lib/ssisdb/catalog-queries';
import { isInAny, isInNone, type Capabilities } from './capabilities';
import { ROLES_THAT_SEE_EXECUTIONS } from './collect-executions';
import { ROLES_THAT_SEE_WORKERS } from './collect-workers';
import { grantRole, grantSelect } from './grant-statement';

/** Views that filter by role inside: SELECT on them proves nothing. */
const FILTERING_VIEWS: Record<string, { roles: typeof ROLES_THAT_SEE_WORKERS; grantOf: string }> = {
  'catalog.worker_agents': { roles: ROLES_THAT_SEE_WORKERS, grantOf: 'ssis_cluster_executor' },
  ...Object.fromEntries(
    [
      'catalog.executions',
      'catalog.event_messages',
      'catalog.event_message_context',
      'catalog.executable_statistics',
      'catalog.executables',
      'catalog.execution_component_phases',
      'catalog.execution_parameter_values',
    ].map((view) => [view, { roles: ROLES_THAT_SEE_EXECUTIONS, grantOf: 'ssis_logreader' }]),
  ),
};

/** Each object that the queries read, whether this login may read it, and the one statement that would change that. */
export function listObjectAccess(capabilities: Capabilities): ObjectAccess[] {
  return Object.keys(allReads()).map((object) => ({
    object,
    ...accessTo(object, capabilities),
    missingColumns: [...(capabilities.missingColumns.get(object) ?? [])],
    usedBy: CATALOG_QUERIES.filter((query) => object in query.reads).map((query) => query.name),
  }));
}

function accessTo(
  object: string,
  capabilities: Capabilities,
): Pick<ObjectAccess, 'access' | 'grant'> {
  const right = capabilities.objectRights.get(object);
  const filter = FILTERING_VIEWS[object];
  if (!capabilities.areObjectRightsKnown || right === undefined) {
    return { access: 'unknown', grant: null };
  }
  if (right === null) return { access: 'missing', grant: null };
  if (!right) return { access: 'denied', grant: grantSelect(object, capabilities.userName) };
  if (!filter || isInAny(capabilities, filter.roles)) return { access: 'granted', grant: null };
  if (!isInNone(capabilities, filter.roles)) return { access: 'unknown', grant: null };
  const hasTable =
    object === 'catalog.worker_agents' &&
    capabilities.objectRights.get('internal.worker_agents') === true;
  return {
    access: 'roleMissing',
    // The table behind the view needs no role: nothing more is wanted.
    grant: hasTable ? null : grantRole(filter.grantOf, capabilities.userName),
  };
}
