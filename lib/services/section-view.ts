import 'server-only';
import { judgeFreshness } from '@/lib/domain/freshness';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { lastKnownData, sectionState, type SectionState } from '@/lib/domain/section';
import { SECTION_NAMES, type SectionData, type SectionName } from '@/lib/domain/snapshot';
import type { ClusterState } from '@/lib/live/cluster-state';

export type SectionView<Data> = {
  /** Collected by the last poll, and that poll is not overdue: only then is a state what it was judged to be. */
  isFresh: boolean;
  /** The newest data ever proven; null when there never was any. */
  data: Data | null;
  /** SQL Server's clock when that data was read, which is what its instants are compared with; null without data. */
  sqlClock: Date | null;
};

/** Age in ms from which on nothing that was read is taken for granted. */
export function staleAfterMs({ settings }: ClusterState): number {
  return settings.pollIntervalMs * settings.thresholds.staleSnapshotIntervals;
}

/** Reads a section with the trust that it deserves at `now`: a monitor that hangs makes everything stale, not green. */
export function viewSection<Name extends SectionName>(
  state: ClusterState,
  name: Name,
  now: Date,
): SectionView<SectionData[Name]> {
  const section = state.snapshot?.sections[name];
  if (!section) return { isFresh: false, data: null, sqlClock: null };
  const { settings } = state;
  const freshness = judgeFreshness(
    section.status === 'collected' ? section.collectedAt : null,
    now,
    settings.pollIntervalMs,
    settings.thresholds.staleSnapshotIntervals,
  );
  const known = lastKnownData(section);
  return {
    isFresh: freshness !== 'stale',
    data: known?.data ?? null,
    sqlClock: known ? sqlClockAt(state, known.collectedAt, section.status === 'collected') : null,
  };
}

/** Of earlier data only the web server's clock is kept; the skew between the two clocks hardly changes. */
function sqlClockAt(
  { snapshot }: ClusterState,
  collectedAt: Date,
  isFromLastPoll: boolean,
): Date | null {
  const source = snapshot?.source;
  if (!source) return null;
  return isFromLastPoll ? source.sqlClock : new Date(collectedAt.getTime() + source.clockSkewMs);
}

/** States of the named sections, `pending` before the first poll. */
export function sectionStates(
  { snapshot }: ClusterState,
  names: readonly SectionName[] = SECTION_NAMES,
): Record<string, SectionState> {
  return Object.fromEntries(
    names.map((name) => [
      name,
      snapshot ? sectionState(snapshot.sections[name]) : { status: 'pending' },
    ]),
  );
}

/** What may be said of a state: itself while it is fresh, else that nobody knows. */
export function trustedState(state: HeartbeatState, isFresh: boolean): HeartbeatState {
  return isFresh ? state : 'unknown';
}
