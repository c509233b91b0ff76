import type { ClusterValues, StatedNumber } from './cluster-values';
import { isSameName } from './same-name';
import type { ClusterValueChange } from './cluster-values-payload';
import { CLUSTER_TIMEOUTS, GROUP_TIMEOUTS } from './timeout-setting';

/**
 * What changed between consecutive records, newest first; within a record in the order of the settings. Takes records in
 * any order. The first record changes nothing: there is nothing to compare it with.
 */
export function listClusterValueChanges(records: readonly ClusterValues[]): ClusterValueChange[] {
  const ordered = records.toSorted((one, other) => other.takenAt.getTime() - one.takenAt.getTime());
  return ordered.flatMap((record, index) => {
    const before = ordered[index + 1];
    return before ? changesBetween(before, record) : [];
  });
}

/** What changed from one record to the next. */
export function changesBetween(before: ClusterValues, after: ClusterValues): ClusterValueChange[] {
  const { source, sender, takenAt, receivedAt } = after;
  const provenance = { source, sender, takenAt, receivedAt };
  const changes: ClusterValueChange[] = [];
  const compare = (
    subject: Pick<ClusterValueChange, 'name' | 'of'>,
    from: Told | undefined,
    to: Told | undefined,
  ) => {
    if ((from?.value ?? null) === (to?.value ?? null)) return;
    changes.push({
      ...subject,
      from: from?.value ?? null,
      to: to?.value ?? null,
      lastSeenAt: from?.takenAt ?? before.takenAt,
      provenance,
    });
  };

  compare(
    { name: 'failoverCluster', of: null },
    { value: before.failoverCluster, takenAt: before.takenAt },
    { value: after.failoverCluster, takenAt },
  );
  for (const name of CLUSTER_TIMEOUTS) {
    compare({ name, of: null }, before.values[name], after.values[name]);
  }
  for (const [old, now, of] of pairByName(before.groups, after.groups)) {
    for (const name of GROUP_TIMEOUTS) compare({ name, of }, old?.values[name], now?.values[name]);
  }
  for (const [old, now, of] of pairByName(before.nodes, after.nodes)) {
    compare({ name: 'windowsVersion', of }, toldVersion(old), toldVersion(now));
  }
  return changes;
}

type Told = { value: number | string | null; takenAt: Date } | StatedNumber;

function toldVersion(node: ClusterValues['nodes'][number] | undefined): Told | undefined {
  return node && { value: node.version, takenAt: node.takenAt };
}

type Pair<Entry> = [before: Entry | undefined, after: Entry | undefined, name: string];

function pairByName<Entry extends { name: string }>(
  before: readonly Entry[],
  after: readonly Entry[],
): Pair<Entry>[] {
  const find = (entries: readonly Entry[], name: string) =>
    entries.find((entry) => isSameName(entry.name, name));
  return [
    ...after.map((entry): Pair<Entry> => [find(before, entry.name), entry, entry.name]),
    ...before
      .filter(({ name }) => !find(after, name))
      .map((entry): Pair<Entry> => [entry, undefined, entry.name]),
  ];
}
