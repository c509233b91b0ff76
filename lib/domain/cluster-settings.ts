import { z } from 'zod';

/** Numbers that rules and states are judged by. Each can be overridden per cluster in the configuration. */
export const thresholdsSchema = z.strictObject({
  /** A worker is online while its last heartbeat is at most this many heartbeats old. */
  workerOnlineHeartbeats: z.number().positive().default(2),
  /** … and late until this many; beyond it is offline. */
  workerLateHeartbeats: z.number().positive().default(5),
  masterOnlineHeartbeats: z.number().positive().default(2),
  masterLateHeartbeats: z.number().positive().default(3),
  clockSkewSeconds: z.number().positive().default(5),
  staleSnapshotIntervals: z.number().positive().default(3),
  newWorkerHours: z.number().positive().default(24),
  flappingChanges: z.number().int().min(2).default(4),
  flappingMinutes: z.number().positive().default(30),
  vanishedWorkerHours: z.number().positive().default(24),
  certificateChangeMinutes: z.number().positive().default(60),
  /** How long a failover, and a changed timeout, stay in sight. */
  primaryChangeMinutes: z.number().positive().default(60),
  timeoutChangeHours: z.number().positive().default(24),
  clusterImportDays: z.number().positive().default(7),
  /** How long an execution may wait for a worker that could take it. */
  delayedExecutionMinutes: z.number().positive().default(2),
  /** How long an execution that failed, ended unexpectedly, was repeated or is silent stays in sight after its end. */
  endedExecutionMinutes: z.number().positive().default(60),
  /** Messages are written asynchronously: an execution is silent only so long after its end. */
  messageGraceSeconds: z.number().positive().default(60),
  /** A run is slow beyond this many medians, and beyond the 95th percentile, of the package's last successful runs. */
  slowExecutionMedians: z.number().positive().default(3),
  /** Fewer successful runs than this say nothing about a package. */
  slowExecutionRuns: z.number().int().min(2).max(20).default(5),
  stuckStoppingMinutes: z.number().positive().default(10),
  /** DealWithExpiredTasksIntervalInMs of MasterSettings.config; no view tells the real one (ssisdb.md 2.4). */
  leaseSweepSeconds: z.number().positive().default(300),
});

export type WorkerSettings = {
  /** AgentHeartbeatInterval of WorkerSettings.config. */
  heartbeatMs: number;
  /** MaxTaskCount of WorkerSettings.config. */
  maxTaskCount: number;
};

/** A folder of this machine with logs of tasks: below it, or below it for that worker, are the folders of the service. */
export type TaskLogRoot = {
  /** Machine name, or `*` for every worker. */
  worker: string;
  /** Absolute; `{worker}` in it is the machine name of the worker. */
  path: string;
};

/** What every room may know about a configured cluster; connection and secrets stay in lib/config and lib/ssisdb. */
export type ClusterSettings = {
  name: string;
  isSimulated: boolean;
  pollIntervalMs: number;
  /** False when the connection asks for a readable secondary (ApplicationIntent=ReadOnly). */
  wantsPrimary: boolean;
  worker: WorkerSettings;
  /** By machine name or worker id, lower case. */
  workerOverrides: Record<string, WorkerSettings>;
  thresholds: z.infer<typeof thresholdsSchema>;
  taskLogRoots: readonly TaskLogRoot[];
};

/** Heartbeat and task limit that apply to one worker: its own override, else the cluster's. */
export function settingsOfWorker(
  settings: ClusterSettings,
  worker: { id: string; machineName: string | null },
): WorkerSettings {
  return (
    settings.workerOverrides[worker.id.toLowerCase()] ??
    settings.workerOverrides[worker.machineName?.toLowerCase() ?? ''] ??
    settings.worker
  );
}
