import 'server-only';
import {
  heartbeatLimitsOfMaster,
  isScaleOutEnabled,
  judgeMaster,
  readMaster,
} from '@/lib/domain/workers/master';
import type { MasterPayload } from '@/lib/domain/workers/master-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { trustedState, viewSection } from '@/lib/services/section-view';

/** The master as its properties tell, trusted only while they are fresh; null when they were never read. */
export function viewMaster(state: ClusterState, now: Date): MasterPayload['data']['master'] {
  const { isFresh, data: properties, sqlClock } = viewSection(state, 'masterProperties', now);
  if (!properties || !sqlClock) return null;
  const master = readMaster(properties);
  const judged = judgeMaster(master, sqlClock, state.settings);
  const { onlineWithinMs, lateWithinMs } = heartbeatLimitsOfMaster(master, state.settings);
  return {
    ...master,
    onlineWithinMs,
    lateWithinMs,
    state: trustedState(judged.state, isFresh),
    lastKnownState: judged.state,
    heartbeatAgeMs: judged.heartbeatAgeMs,
  };
}

/** Whether Scale Out is enabled; null unless both property views are fresh. */
export function viewScaleOutEnabled(state: ClusterState, now: Date): boolean | null {
  const master = viewSection(state, 'masterProperties', now);
  const catalog = viewSection(state, 'catalogProperties', now);
  if (!master.isFresh || !master.data || !catalog.isFresh || !catalog.data) return null;
  return isScaleOutEnabled(master.data, catalog.data);
}
