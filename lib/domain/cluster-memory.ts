import {
  EMPTY_EXECUTION_MEMORY,
  type ExecutionMemory,
} from '@/lib/domain/executions/execution-memory';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';

/** A worker as the dashboard remembers it from earlier polls. Instants are SQL Server's clock. */
export type RememberedWorker = {
  id: string;
  name: string;
  machineName: string | null;
  /** When this dashboard saw its row first. */
  firstSeenAt: Date;
  /** When this dashboard saw its row last; older than the newest poll means that the row is gone. */
  lastSeenAt: Date;
  /** Last proven state; `unknown` polls do not change it. */
  state: HeartbeatState;
  /** When the state changed, newest last, bounded by the flapping window. */
  stateChangedAts: Date[];
};

/** An execution that was running at the last good poll. */
export type RememberedExecution = { id: string; packageName: string };

/** An availability group as the dashboard remembers it. Instants are SQL Server's clock. */
export type RememberedGroup = {
  id: string;
  name: string;
  /** Server name of the last primary that was proven. */
  primary: string;
  /** Changes of the primary that are younger than `primaryChangeMinutes`, newest last. */
  primaryChanges: PrimaryChange[];
};

export type PrimaryChange = {
  from: string;
  to: string;
  /** When a poll first met the new primary. */
  changedAt: Date;
  /** What was running when the old primary was met last. */
  running: RememberedExecution[];
};

/** A timeout as it was told last, with the change before that, if one was ever seen. */
export type RememberedTimeout = {
  /** Name of the setting, as its owner calls it. */
  name: string;
  /** Availability group or replica that it belongs to; null for the failover cluster. */
  of: string | null;
  value: number;
  previous: { value: number; changedAt: Date; source: string } | null;
};

/** What has to be known from earlier polls to judge this one. */
export type ClusterMemory = {
  workers: Record<string, RememberedWorker>;
  certificate: {
    thumbprint: string;
    /** The thumbprint before the last change seen by this dashboard. */
    previous: { thumbprint: string; changedAt: Date } | null;
  } | null;
  /** By group id. */
  availabilityGroups: Record<string, RememberedGroup>;
  /** By owner and setting. */
  timeouts: Record<string, RememberedTimeout>;
  running: RememberedExecution[];
  /** The instance that answered last, and the one before it, when another one took over. */
  server: {
    name: string;
    lastSeenAt: Date;
    previous: { name: string; lastSeenAt: Date; changedAt: Date } | null;
  } | null;
  executions: ExecutionMemory;
};

export const EMPTY_MEMORY: ClusterMemory = {
  workers: {},
  certificate: null,
  availabilityGroups: {},
  timeouts: {},
  running: [],
  server: null,
  executions: EMPTY_EXECUTION_MEMORY,
};
