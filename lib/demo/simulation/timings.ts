// The intervals of a Scale Out cluster (ssisdb.md 2.4), compressed so that a story fits into two minutes.

/** The world moves on in steps of this length. */
export const STEP_MS = 500;
/** AgentHeartbeatInterval; 60 s in a real cluster. */
export const WORKER_HEARTBEAT_MS = 4_000;
/** MasterHeartbeatIntervalInMs; 30 s in a real cluster. */
export const MASTER_HEARTBEAT_MS = 3_000;
/** LeaseInterval; 60 s in a real cluster. */
export const LEASE_MS = 12_000;
/** TaskHeartbeatInterval; 10 s in a real cluster. */
export const LEASE_RENEWAL_MS = 3_000;
/** DealWithExpiredTasksIntervalInMs; 5 min in a real cluster. */
export const LEASE_SWEEP_MS = 5_000;
/** How long a task is pulled before it is running. */
export const PULL_MS = 1_500;
/** How long finished tasks stay before they are archived; 60 min and more in a real cluster. */
export const TASK_RETENTION_MS = 30_000;
/** MaxTaskCount, the slots of a worker. */
export const MAX_TASK_COUNT = 10;
