import { parseAsIsoDateTime, parseAsStringLiteral } from 'nuqs/server';
import { PRESETS } from './time-range';

/** How the address of a page of history says which time it shows; what it does not understand counts as not given. */
export const timeRangeParams = {
  range: parseAsStringLiteral(PRESETS).withDefault('24h'),
  from: parseAsIsoDateTime,
  to: parseAsIsoDateTime,
};
