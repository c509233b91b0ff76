import type { AvailabilityGroup } from './availability-group';
import type { ClusterValues, StatedNumber } from './cluster-values';
import { valuesOfGroup } from './values-of-group';
import { TIMEOUT_NAMES, type TimeoutName, type TimeoutValues } from './timeout-setting';

export type StatedTimeouts = { [Name in TimeoutName]?: StatedNumber };

type SqlGroup = Pick<AvailabilityGroup, 'name' | 'healthCheckTimeoutMs' | 'failureConditionLevel'>;

/**
 * Every setting that bears on one availability group, with where it comes from. What SQL Server tells of the group is
 * newer than any import and goes before it; all the rest is known from imports only.
 */
export function timeoutsOfGroup(
  group: SqlGroup,
  imported: ClusterValues | null,
  read: { serverName: string; collectedAt: Date },
): StatedTimeouts {
  const provenance = {
    source: 'sql',
    sender: read.serverName,
    takenAt: read.collectedAt,
    receivedAt: read.collectedAt,
  } as const;
  const timeouts: StatedTimeouts = {
    ...imported?.values,
    ...(imported && valuesOfGroup(imported, group.name)?.values),
  };
  for (const name of ['healthCheckTimeoutMs', 'failureConditionLevel'] as const) {
    const value = group[name];
    if (value !== null) timeouts[name] = { value, ...provenance };
  }
  return timeouts;
}

/** The bare numbers, as the relations take them. */
export function numbersOf(timeouts: StatedTimeouts): TimeoutValues {
  const numbers: TimeoutValues = {};
  for (const name of TIMEOUT_NAMES) {
    const stated = timeouts[name];
    if (stated) numbers[name] = stated.value;
  }
  return numbers;
}
