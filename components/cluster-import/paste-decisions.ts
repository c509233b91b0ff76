import type { ConfirmedImport } from '@/lib/domain/availability/cluster-import';
import type {
  AmbiguousValue,
  ClusterPasteReading,
  UnderstoodValue,
} from '@/lib/domain/availability/cluster-paste-reading';
import { isCutOff } from '@/lib/domain/availability/pasted-text';
import { isSameName } from '@/lib/domain/availability/same-name';
import { CLUSTER_TIMEOUTS, type TimeoutName } from '@/lib/domain/availability/timeout-setting';

/** What a person says of something that was found: which value it has, and whose it is. Nothing said leaves it out. */
export type Decision = { value?: number; group?: string };

/** By the key of the found value. */
export type Decisions = Readonly<Record<string, Decision>>;

/** A value that was found, taken at once or only after a decision. */
export type FoundValue =
  | { key: string; kind: 'understood'; found: UnderstoodValue }
  | { key: string; kind: 'ambiguous'; found: AmbiguousValue };

/** Everything that was found, in the order of the text's reading, each with a key of its own. */
export function listFound({ values, ambiguous }: ClusterPasteReading): FoundValue[] {
  return [
    ...values.map((found, index): FoundValue => ({
      key: `value ${index}`,
      kind: 'understood',
      found,
    })),
    ...ambiguous.map((found, index): FoundValue => ({
      key: `ambiguous ${index}`,
      kind: 'ambiguous',
      found,
    })),
  ];
}

type Owned = { name: TimeoutName; group: string | null };

/** A setting of a group of which nothing says which group that is, or not in full. */
export function needsGroup({ name, group }: Owned): boolean {
  return !isOfCluster(name) && (group === null || isCutOff(group));
}

/** To begin with: where only one group can be meant, a value without an owner is offered to it. */
export function firstDecisions(
  reading: ClusterPasteReading,
  knownGroups: readonly string[],
): Record<string, Decision> {
  return Object.fromEntries(
    listFound(reading).flatMap(({ key, found }) => {
      const [only, ...others] = knownGroups.filter((name) => mayBe(name, found));
      const isOffered = needsGroup(found) && only !== undefined && others.length === 0;
      return isOffered ? [[key, { group: only }]] : [];
    }),
  );
}

/** A group whose name was not told, or begins like this. */
function mayBe(name: string, { group }: Pick<Owned, 'group'>): boolean {
  const beginning = group?.replace(/[.…\s]+$/, '') ?? '';
  return isSameName(name.slice(0, beginning.length), beginning);
}

type Taken = Owned & { value: number };

/** The values that would be kept: what was understood and has an owner, and what was decided. */
export function takenValues(reading: ClusterPasteReading, decisions: Decisions): Taken[] {
  return listFound(reading).flatMap(({ key, kind, found }) => {
    const decision = decisions[key] ?? {};
    const value = kind === 'understood' ? found.value : decision.value;
    const group = needsGroup(found) ? decision.group : found.group;
    return value === undefined || group === undefined ? [] : [{ name: found.name, group, value }];
  });
}

/** Settings that more than one taken value is meant for: a person has to leave all but one of them out. */
export function clashesOf(taken: readonly Taken[]): Pick<Taken, 'name' | 'group'>[] {
  return taken.filter(
    (one, index) => taken.findIndex((other) => isSameSetting(one, other)) < index,
  );
}

/** What is sent to be kept. */
export function toConfirmedImport(
  reading: ClusterPasteReading,
  decisions: Decisions,
  by: string,
): ConfirmedImport {
  const groups: ConfirmedImport['groups'] = [];
  const values: ConfirmedImport['values'] = {};
  for (const { name, group, value } of takenValues(reading, decisions)) {
    if (group === null) {
      Object.assign(values, { [name]: value });
      continue;
    }
    const known = groups.find((one) => isSameName(one.name, group));
    if (known) Object.assign(known, { [name]: value });
    else groups.push({ name: group, [name]: value });
  }
  return {
    by,
    ...(reading.takenAt && { takenAt: reading.takenAt }),
    failoverCluster: reading.failoverCluster,
    nodes: reading.nodes.map(({ name, version }) => ({ name, version })),
    values,
    groups,
  };
}

function isOfCluster(name: TimeoutName): boolean {
  return CLUSTER_TIMEOUTS.some((one) => one === name);
}

function isSameSetting(one: Taken, other: Taken): boolean {
  if (one.name !== other.name) return false;
  if (one.group === null || other.group === null) return one.group === other.group;
  return isSameName(one.group, other.group);
}
