import type { ObjectAccess } from '@/lib/domain/poll-status';
import { allReads, CATALOG_QUERIES, OPTIONAL_OBJECTS } from '@/lib/ssisdb/catalog-queries';
import { isInAny, isInNone, type Capabilities, type Membership } from './capabilities';
import { ROLES_THAT_SEE_EXECUTIONS } from '@/lib/collect/poll/collect-executions';
import { ROLES_THAT_SEE_WORKERS } from '@/lib/collect/poll/collect-workers';
import { DEFINITION_QUERIES, STATE_QUERIES } from '@/lib/ssisdb/server-queries';
import type { Query } from '@/lib/ssisdb/define-query';
import { grantRole, grantSelect, grantServer, stateRightOf } from './grant-statement';

type FilteringView = {
  roles: readonly Membership[];
  /** The role with the fewest rights among them. */
  narrowestRole: Membership;
  /** The table behind the view: SELECT on it shows the same rows, and gives no role. */
  standIn: string | null;
};

/** Views that filter by role inside: SELECT on them proves nothing. */
const FILTERING_VIEWS: Record<string, FilteringView> = {
  'catalog.worker_agents': {
    roles: ROLES_THAT_SEE_WORKERS,
    narrowestRole: 'ssis_cluster_executor',
    standIn: 'internal.worker_agents',
  },
  ...Object.fromEntries(
    [
      'catalog.executions',
      'catalog.event_messages',
      'catalog.event_message_context',
      'catalog.executable_statistics',
      'catalog.executables',
      'catalog.execution_component_phases',
      'catalog.execution_parameter_values',
    ].map((view): [string, FilteringView] => [
      view,
      { roles: ROLES_THAT_SEE_EXECUTIONS, narrowestRole: 'ssis_logreader', standIn: null },
    ]),
  ),
};

/** Each object that the queries read, whether this login may read it, and the one statement that would change that. */
export function listObjectAccess(capabilities: Capabilities): ObjectAccess[] {
  return [...listCatalogAccess(capabilities), ...listServerAccess(capabilities)];
}

function listCatalogAccess(capabilities: Capabilities): ObjectAccess[] {
  return Object.keys(allReads()).flatMap((object) => {
    const queries = CATALOG_QUERIES.filter((query) => object in query.reads);
    const access = accessTo(object, capabilities);
    if (access === 'missing' && OPTIONAL_OBJECTS.includes(object)) return [];
    return {
      object,
      access,
      testedAt: capabilities.testedAt,
      roles: [...(FILTERING_VIEWS[object]?.roles ?? [])],
      standIn: FILTERING_VIEWS[object]?.standIn ?? null,
      grant: grantFor(object, access, capabilities),
      missingColumns: [...(capabilities.missingColumns.get(object) ?? [])],
      usedBy: queries.map(({ name }) => name),
      parts: [...new Set(queries.flatMap(({ part }) => part ?? []))],
    };
  });
}

/** Views of availability groups, where there can be any: a right on the server opens all of a kind at once. */
function listServerAccess(capabilities: Capabilities): ObjectAccess[] {
  const { instance, serverRights, productVersion, loginName, testedAt } = capabilities;
  if (instance.ok && instance.value.isHadrEnabled === false) return [];
  const list = (queries: readonly Query[], has: boolean | null, access: Access, right: string) =>
    queries.flatMap(({ name, reads, part }) =>
      Object.keys(reads).map((object) => ({
        object,
        access: has === null ? ('unknown' as const) : has ? ('granted' as const) : access,
        testedAt,
        roles: [],
        standIn: null,
        grant: has === false ? grantServer([right], loginName) : null,
        missingColumns: [...(reads[object] ?? [])].filter(
          (column) => !capabilities.shape.hasColumn(object, column),
        ),
        usedBy: [name],
        parts: part ? [part] : [],
      })),
    );
  return [
    // Not denied: these hide their rows, without an error.
    ...list(DEFINITION_QUERIES, serverRights.viewDefinitions, 'roleMissing', 'VIEW ANY DEFINITION'),
    ...list(STATE_QUERIES, serverRights.viewStates, 'denied', stateRightOf(productVersion)),
  ];
}

type Access = ObjectAccess['access'];

function accessTo(object: string, capabilities: Capabilities): ObjectAccess['access'] {
  const right = capabilities.objectRights.get(object);
  const view = FILTERING_VIEWS[object];
  if (!capabilities.areObjectRightsKnown || right === undefined) return 'unknown';
  if (right === null) return 'missing';
  if (!right) return 'denied';
  if (!view || isInAny(capabilities, view.roles)) return 'granted';
  return isInNone(capabilities, view.roles) ? 'roleMissing' : 'unknown';
}

/**
 * Never more rights than it takes: of a view and the table that stands in for it one is enough, and the table takes fewer
 * rights.
 */
function grantFor(
  object: string,
  access: ObjectAccess['access'],
  capabilities: Capabilities,
): string | null {
  if (access !== 'denied' && access !== 'roleMissing') return null;
  const { objectRights, userName } = capabilities;
  const view = FILTERING_VIEWS[object];
  const isNeedless = Object.entries(FILTERING_VIEWS).some(
    ([name, { standIn }]) => standIn === object && accessTo(name, capabilities) === 'granted',
  );
  if (isNeedless) return null;
  const standInRight = view?.standIn ? objectRights.get(view.standIn) : undefined;
  if (standInRight === true) return null;
  if (view?.standIn && standInRight === false) return grantSelect(view.standIn, userName);
  if (view && access === 'roleMissing') return grantRole(view.narrowestRole, userName);
  return grantSelect(object, userName);
}
