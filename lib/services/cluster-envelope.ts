import 'server-only';
import type { SectionName } from '@/lib/domain/snapshot';
import type { ClusterState } from '@/lib/live/cluster-state';
import { sectionStates, staleAfterMs } from './section-view';

/** What every answer about one cluster says besides its data. */
export function clusterEnvelope(state: ClusterState, sections: readonly SectionName[], now: Date) {
  return {
    asOf: now,
    takenAt: state.snapshot?.takenAt ?? null,
    cluster: state.settings.name,
    pollIntervalMs: state.settings.pollIntervalMs,
    staleAfterMs: staleAfterMs(state),
    source: state.snapshot?.source ?? null,
    sections: sectionStates(state, sections),
  };
}
