import { placeOfDatabase } from '@/lib/domain/availability/place-of-database';
import {
  GROUP_DEFINITIONS,
  type AvailabilityData,
} from '@/lib/domain/availability/availability-data';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { Source } from '@/lib/domain/source';

/** The group that the catalog's database is in; null when it is proven to be in none. */
export function catalogGroup(
  availability: AvailabilityData,
  source: Source,
): { group: AvailabilityGroup | null } | { missing: string[] } {
  if (source.databaseName === null) return { missing: ['source'] };
  const found = placeOfDatabase(availability, source.databaseName);
  switch (found.place) {
    case 'inGroup':
      return { group: found.group };
    case 'noGroup':
      return { group: null };
    case 'unknown':
      return { missing: [GROUP_DEFINITIONS] };
  }
}
