import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { ClusterMemory } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { ObjectAccess, PollStatus, QueryCost } from '@/lib/domain/poll-status';
import type { NotEvaluated } from '@/lib/domain/anomalies/rule-outcome';
import type { Snapshot } from '@/lib/domain/snapshot';

/** Everything that is known of one cluster at this moment; replaced as a whole after every poll. */
export type ClusterState = {
  settings: ClusterSettings;
  /** Null until the first poll has ended. */
  snapshot: Snapshot | null;
  notEvaluated: NotEvaluated[];
  /** Open and recently resolved. */
  anomalies: Anomaly[];
  memory: ClusterMemory;
  /** What the rules of the last poll knew of the failover cluster; null when nothing was ever imported, or cannot be read. */
  clusterValues: ClusterValues | null;
  poll: PollStatus;
  costs: QueryCost[];
  roundTripCount: number | null;
  principal: {
    userName: string | null;
    memberships: Record<string, boolean | null>;
    canViewServerState: boolean;
  } | null;
  access: ObjectAccess[];
};
