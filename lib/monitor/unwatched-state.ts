import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterState } from '@/lib/live/cluster-state';
import { firstPollStatus } from './advance-poll-status';

/** A cluster that nobody has looked at yet. */
export function unwatchedState(settings: ClusterSettings): ClusterState {
  return {
    settings,
    snapshot: null,
    notEvaluated: [],
    anomalies: [],
    memory: EMPTY_MEMORY,
    clusterValues: null,
    poll: firstPollStatus(new Date()),
    costs: [],
    roundTripCount: null,
    principal: null,
    access: [],
  };
}
