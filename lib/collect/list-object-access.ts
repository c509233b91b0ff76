import type { ObjectAccess } from '@/lib/domain/poll-status';
import { allReads, CATALOG_QUERIES } from '@/lib/ssisdb/catalog-queries';
import { isInAny, isInNone, type Capabilities } from './capabilities';
import { ROLES_THAT_SEE_EXECUTIONS } from './collect-executions';
import { ROLES_THAT_SEE_WORKERS } from './collect-workers';
import { DEFINITION_QUERIES, STATE_QUERIES } from '@/lib/ssisdb/server-queries';
import type { Query } from '@/lib/ssisdb/define-query';
import { grantRole, grantSelect, grantServer, stateRightOf } from './grant-statement';

/** Views that filter by role inside: SELECT on them proves nothing. */
const FILTERING_VIEWS: Record<string, { roles: typeof ROLES_THAT_SEE_WORKERS; grantOf: string }> = {
  'catalog.worker_agents': { roles: ROLES_THAT_SEE_WORKERS, grantOf: 'ssis_cluster_executor' },
  'catalog.executions': { roles: ROLES_THAT_SEE_EXECUTIONS, grantOf: 'ssis_logreader' },
};

/** Each object that the queries read, whether this login may read it, and the one statement that would change that. */
export function listObjectAccess(capabilities: Capabilities): ObjectAccess[] {
  return [...listCatalogAccess(capabilities), ...listServerAccess(capabilities)];
}

function listCatalogAccess(capabilities: Capabilities): ObjectAccess[] {
  return Object.keys(allReads()).map((object) => ({
    object,
    ...accessTo(object, capabilities),
    missingColumns: [...(capabilities.missingColumns.get(object) ?? [])],
    usedBy: CATALOG_QUERIES.filter((query) => object in query.reads).map((query) => query.name),
  }));
}

/** Views of availability groups, where there can be any: a right on the server opens all of a kind at once. */
function listServerAccess(capabilities: Capabilities): ObjectAccess[] {
  const { instance, serverRights, productVersion, loginName } = capabilities;
  if (instance.ok && instance.value.isHadrEnabled === false) return [];
  const list = (queries: readonly Query[], has: boolean | null, access: Access, right: string) =>
    queries.flatMap(({ name, reads }) =>
      Object.keys(reads).map((object) => ({
        object,
        access: has === null ? ('unknown' as const) : has ? ('granted' as const) : access,
        grant: has === false ? grantServer([right], loginName) : null,
        missingColumns: [...(reads[object] ?? [])].filter(
          (column) => !capabilities.shape.hasColumn(object, column),
        ),
        usedBy: [name],
      })),
    );
  return [
    // Not denied: these hide their rows, without an error.
    ...list(DEFINITION_QUERIES, serverRights.viewDefinitions, 'roleMissing', 'VIEW ANY DEFINITION'),
    ...list(STATE_QUERIES, serverRights.viewStates, 'denied', stateRightOf(productVersion)),
  ];
}

type Access = ObjectAccess['access'];

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
