import 'server-only';
import type { SectionState } from '@/lib/domain/section';
import { SECTION_NAMES, type SectionData, type SectionName } from '@/lib/domain/snapshot';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { CheckInputs } from '@/lib/runbooks/checks/check';
import { judgeConnection } from '@/lib/services/judge-health';
import type { RunbookTarget } from './runbook-subject';
import { sectionStates, viewSection } from '@/lib/services/section-view';

/** What the checks of a runbook may look at: only what the last poll read, and only while that is not overdue. */
export function checkInputs(
  state: ClusterState,
  { workerId, executionId }: RunbookTarget,
  now: Date,
): CheckInputs {
  const connection = judgeConnection(state, now);
  const isRecent = connection === 'online' || connection === 'late';
  return {
    settings: state.settings,
    sections: freshSections(state, now),
    sectionStates: sectionStates(state) as Record<SectionName, SectionState>,
    source: isRecent ? (state.snapshot?.source ?? null) : null,
    failure: state.snapshot?.failure ?? null,
    access: state.access,
    memory: state.memory,
    clusterValues: state.clusterValues,
    workerId,
    executionId,
  };
}

function freshSections(state: ClusterState, now: Date): Partial<SectionData> {
  const fresh: [SectionName, unknown][] = [];
  for (const name of SECTION_NAMES) {
    const { isFresh, data } = viewSection(state, name, now);
    if (isFresh) fresh.push([name, data]);
  }
  return Object.fromEntries(fresh) as Partial<SectionData>;
}
