import 'server-only';
import { seesEveryGroup } from '@/lib/domain/availability/availability-data';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { HEALTHS } from '@/lib/domain/health';
import type { ClusterState } from '@/lib/live/cluster-state';
import { seeGroups, viewGroupHealth } from './group-views';

/** The worst of a cluster's availability groups. `none` has to be proven; what was not read is `unknown`. */
export function summarizeAvailability(
  state: ClusterState,
  now: Date,
): ClusterSummary['availability'] {
  if (state.snapshot?.sections.availabilityGroups.status === 'notApplicable') {
    return { state: 'none', groupCount: 0 };
  }
  const seen = seeGroups(state, state.clusterValues, now);
  if (!seen) return { state: 'unknown', groupCount: null };
  const { groups } = seen.data;
  const healths = new Set(groups.map((group) => viewGroupHealth(group, seen)));
  const isNone = groups.length === 0 && seen.isFresh && seesEveryGroup(seen.data);
  const worst = HEALTHS.find((health) => healths.has(health)) ?? 'unknown';
  return { state: isNone ? 'none' : worst, groupCount: groups.length };
}
