import type { ClusterImport } from './cluster-import';
import type { ClusterValues, GroupValues, Provenance, StatedNumber } from './cluster-values';
import { isSameName } from './same-name';
import { CLUSTER_TIMEOUTS, GROUP_TIMEOUTS } from './timeout-setting';

type Stating = {
  cluster: string;
  /** The newest record so far. */
  previous: ClusterValues | null;
  provenance: Provenance;
};

/**
 * The record that holds after an import. The collector reads everything, so what it does not name is not there any more.
 * A paste may be one value: what it does not name stays as it was, with its own age.
 */
export function applyClusterImport(
  imported: ClusterImport,
  { cluster, previous, provenance }: Stating,
): ClusterValues {
  const kept = provenance.source === 'collector' ? null : previous;
  return {
    ...provenance,
    cluster,
    failoverCluster: imported.failoverCluster ?? kept?.failoverCluster ?? null,
    nodes: mergeByName(
      kept?.nodes ?? [],
      imported.nodes.map((node) => ({ ...node, ...provenance })),
    ),
    values: { ...kept?.values, ...stateValues(CLUSTER_TIMEOUTS, imported.values, provenance) },
    groups: mergeByName(
      kept?.groups ?? [],
      imported.groups.map((group) => stateGroup(group, kept, provenance)),
    ),
  };
}

function stateGroup(
  group: ClusterImport['groups'][number],
  kept: ClusterValues | null,
  provenance: Provenance,
): GroupValues {
  const before = kept?.groups.find(({ name }) => isSameName(name, group.name));
  return {
    name: group.name,
    values: { ...before?.values, ...stateValues(GROUP_TIMEOUTS, group, provenance) },
  };
}

function stateValues<Name extends string>(
  names: readonly Name[],
  values: { [Key in Name]?: number | null | undefined },
  provenance: Provenance,
): { [Key in Name]?: StatedNumber } {
  const stated: { [Key in Name]?: StatedNumber } = {};
  for (const name of names) {
    const value = values[name];
    if (typeof value === 'number') stated[name] = { value, ...provenance };
  }
  return stated;
}

function mergeByName<Entry extends { name: string }>(
  before: readonly Entry[],
  now: readonly Entry[],
): Entry[] {
  const untouched = before.filter(({ name }) => !now.some((entry) => isSameName(entry.name, name)));
  return [...untouched, ...now];
}
