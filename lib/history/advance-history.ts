import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { HistoryState } from '@/lib/domain/history/history-state';
import type { QueryCost } from '@/lib/domain/poll-status';
import type { Snapshot } from '@/lib/domain/snapshot';
import { advanceMeasures } from './advance-measures';
import { advanceStates } from './advance-states';
import { measureCosts, measureGauges } from './measure-poll';
import { proveStates } from './prove-states';

type Polled = {
  snapshot: Snapshot;
  settings: ClusterSettings;
  costsBefore: readonly QueryCost[];
  costs: readonly QueryCost[];
};

/** Adds what one poll found out to the history of its cluster. */
export function advanceHistory(
  before: HistoryState,
  { snapshot, settings, costsBefore, costs }: Polled,
): HistoryState {
  const now = snapshot.takenAt;
  const staleAfterMs = settings.pollIntervalMs * settings.thresholds.staleSnapshotIntervals;
  const samples = [...measureGauges(snapshot, settings), ...measureCosts(costsBefore, costs)];
  return {
    states: advanceStates(before.states, { ...proveStates(snapshot, settings), now, staleAfterMs }),
    measures: advanceMeasures(before.measures, samples, now),
  };
}
