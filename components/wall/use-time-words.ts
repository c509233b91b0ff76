'use client';

import { useServerTime } from '@/lib/client/server-clock';
import { useZone } from '@/lib/client/zone';
import { formatAge } from '@/lib/format/duration';
import { formatTimeOfDay } from '@/lib/format/instant';

/** Age of an instant of the web server's clock, as words that tick by themselves. */
export function useAgeWords(at: Date | null): string {
  const atMs = at?.getTime() ?? null;
  return useServerTime((now) => (atMs === null ? '' : formatAge(now.getTime() - atMs)));
}

/** Time of day of an instant in this place, with the date when that is another day. */
export function useTimeWords(at: Date | null): string {
  const zone = useZone();
  return useServerTime((now) => (at ? formatTimeOfDay(at, now, zone) : ''));
}
