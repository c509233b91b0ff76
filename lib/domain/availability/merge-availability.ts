import type { AvailabilityData } from './availability-data';
import type { AvailabilityGroup } from './availability-group';
import type { AvailabilityReplica, DatabaseReplica } from './availability-replica';

/**
 * One picture of what several instances told, without duplicates: groups by their id, replicas by theirs, databases by
 * theirs. The first view is that of the main connection. What a replica says of itself wins over what others say of it;
 * a value that nobody knows stays null. Instances that name different primaries are both named, and the primary is unknown.
 */
export function mergeAvailability(
  main: AvailabilityData,
  others: readonly AvailabilityData[],
): AvailabilityData {
  const views = [main, ...others];
  return {
    viewpoints: views.flatMap(({ viewpoints }) => viewpoints),
    groups: byKey(
      views.flatMap(({ groups }) => groups),
      ({ id }) => id,
      mergeGroups,
    ).toSorted((left, right) => left.name.localeCompare(right.name)),
    failoverCluster: firstKnown(views, ({ failoverCluster }) => failoverCluster),
    supportedReplicas: main.supportedReplicas,
    logLogins: views.flatMap(({ logLogins }) => logLogins),
    // SSISDB is where the main connection leads: what that one may not see stays unseen.
    hidden: main.hidden,
  };
}

type Several<Value> = readonly [Value, ...Value[]];

function mergeGroups(told: Several<AvailabilityGroup>): AvailabilityGroup {
  const claims = [
    ...new Set(told.flatMap(({ primaryReplica }) => primaryReplica?.toUpperCase() ?? [])),
  ];
  return {
    ...fillNulls(told),
    primaryReplica: claims.length === 1 ? firstKnown(told, (one) => one.primaryReplica) : null,
    claimedPrimaries: claims.length > 1 ? claims : [],
    replicas: byKey(
      told.flatMap(({ replicas }) => replicas),
      ({ id }) => id,
      mergeReplicas,
    ).toSorted((left, right) => left.serverName.localeCompare(right.serverName)),
    databaseNames: [...new Set(told.flatMap(({ databaseNames }) => databaseNames))].toSorted(),
  };
}

function mergeReplicas(told: Several<AvailabilityReplica>): AvailabilityReplica {
  const [first, ...rest] = told.toSorted((left, right) => rankOf(left) - rankOf(right));
  if (!first) return told[0];
  const ordered: Several<AvailabilityReplica> = [first, ...rest];
  return {
    ...fillNulls(ordered),
    isToldByItself: first.isToldByItself,
    databases: byKey(
      ordered.flatMap(({ databases }) => databases),
      ({ id }) => id,
      mergeDatabases,
    ),
  };
}

/** Why one instance says that a database is suspended explains nothing where another has it that it is not. */
function mergeDatabases(told: Several<DatabaseReplica>): DatabaseReplica {
  const merged = fillNulls(told);
  return { ...merged, suspendReason: merged.isSuspended ? merged.suspendReason : null };
}

/** Itself first, then whoever has a state to tell. */
function rankOf({ isToldByItself, seenFrom }: AvailabilityReplica): number {
  if (isToldByItself) return 0;
  return seenFrom === null ? 2 : 1;
}

/** The first, with what it does not know taken from the others. */
function fillNulls<Value extends object>([first, ...rest]: Several<Value>): Value {
  const filled = { ...first };
  for (const other of rest) {
    for (const key of Object.keys(filled) as (keyof Value)[]) {
      if (filled[key] === null) filled[key] = other[key];
    }
  }
  return filled;
}

function firstKnown<Value, Part>(
  values: readonly Value[],
  part: (value: Value) => Part | null,
): Part | null {
  for (const value of values) {
    const known = part(value);
    if (known !== null) return known;
  }
  return null;
}

function byKey<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
  merge: (same: Several<Value>) => Value,
): Value[] {
  const groups = new Map<string, [Value, ...Value[]]>();
  for (const value of values) {
    const known = groups.get(keyOf(value));
    if (known) known.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()].map(merge);
}
