import type { Anomaly } from './anomaly';
import type { Finding } from './finding';

/** What one cluster's anomalies are advanced from. The counts may be lost at a restart: polls rebuild them. */
export type LifecycleState = {
  /** At most one per fingerprint. */
  open: Anomaly[];
  /** Resolved within the last day, newest first, bounded. */
  resolved: Anomaly[];
  /** Clean evaluated polls since it was last found, by id of an open anomaly. */
  cleanPolls: Record<string, number>;
  /** Found, but in too few polls to open. */
  pending: { finding: Finding; polls: number }[];
};

export const EMPTY_LIFECYCLE: LifecycleState = {
  open: [],
  resolved: [],
  cleanPolls: {},
  pending: [],
};
