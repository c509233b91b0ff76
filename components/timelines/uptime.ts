import type { Durations } from '@/lib/domain/history/history-payload';

/** Time online in ms, the time of which the state is known, and the whole time. What nobody watched counts for nothing. */
export function uptimeOf({ online, late, offline, unknown, notWatched }: Durations) {
  const known = online + late + offline;
  return { online, known, total: known + unknown + notWatched };
}
