import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterState } from '@/lib/live/cluster-state';
import { buildPollStatus } from './build-context';
import { buildSettings } from './build-settings';
import { buildSnapshot } from './build-snapshot';

/** A healthy cluster whose last poll was good and ended now; nothing is remembered from earlier ones. */
export function buildState(
  settings: Partial<ClusterSettings> = {},
  overrides: Partial<ClusterState> = {},
): ClusterState {
  return {
    settings: buildSettings(settings),
    snapshot: buildSnapshot(),
    notEvaluated: [],
    anomalies: [],
    memory: EMPTY_MEMORY,
    clusterValues: null,
    poll: buildPollStatus(),
    costs: [],
    roundTripCount: 3,
    principal: null,
    access: [],
    ...overrides,
  };
}
