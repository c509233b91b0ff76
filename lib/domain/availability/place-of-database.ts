import { type AvailabilityData, seesEveryGroup } from './availability-data';
import type { AvailabilityGroup } from './availability-group';

export type CatalogPlace =
  | { place: 'inGroup'; group: AvailabilityGroup }
  | { place: 'noGroup' }
  /** It may be in a group that cannot be seen. */
  | { place: 'unknown' };

/** The group that a database belongs to. A distributed group spans others, so the group that holds the database goes first. */
export function placeOfDatabase(data: AvailabilityData, databaseName: string): CatalogPlace {
  const wanted = databaseName.toLowerCase();
  const holding = data.groups.filter(({ databaseNames }) =>
    databaseNames.some((name) => name.toLowerCase() === wanted),
  );
  const group = holding.find(({ isDistributed }) => isDistributed !== true) ?? holding[0];
  if (group) return { place: 'inGroup', group };
  return { place: seesEveryGroup(data) ? 'noGroup' : 'unknown' };
}
