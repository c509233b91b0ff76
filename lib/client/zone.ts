'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import { localTimeZone, UTC, type Zone } from '@/lib/format/zone';
import type { ZoneChoice } from './choices';

export const ZoneContext = createContext<Zone>(UTC);

/** The zone that the reader wants instants written in. */
export function useZone(): Zone {
  return useContext(ZoneContext);
}

const never = () => () => undefined;

/**
 * The zone behind a choice. What is not known (this browser's zone while the server renders, the SQL Server's offset
 * before it was read) becomes UTC: every instant carries its offset, so it is never wrong, only elsewhere.
 */
export function useZoneOfChoice(choice: ZoneChoice, serverOffsetMinutes: number | null): Zone {
  const timeZone = useSyncExternalStore(never, localTimeZone, () => null);
  if (choice === 'browser' && timeZone !== null) return { kind: 'browser', timeZone };
  if (choice === 'server' && serverOffsetMinutes !== null) {
    return { kind: 'server', offsetMinutes: serverOffsetMinutes };
  }
  return UTC;
}
