import { EMPTY_EXECUTION_MEMORY, type ExecutionMemory } from './execution-memory';
import type { HeartbeatState } from './heartbeat-state';

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

/** What has to be known from earlier polls to judge this one. */
export type ClusterMemory = {
  workers: Record<string, RememberedWorker>;
  certificate: {
    thumbprint: string;
    /** The thumbprint before the last change seen by this dashboard. */
    previous: { thumbprint: string; changedAt: Date } | null;
  } | null;
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
  server: null,
  executions: EMPTY_EXECUTION_MEMORY,
};
