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
});

export type Thresholds = z.infer<typeof thresholdsSchema>;

const workerSettingsSchema = z.object({
  /** AgentHeartbeatInterval of WorkerSettings.config. */
  heartbeatMs: z.number(),
  /** MaxTaskCount of WorkerSettings.config. */
  maxTaskCount: z.number(),
});

export type WorkerSettings = z.infer<typeof workerSettingsSchema>;

/** What every room may know about a configured cluster; connection and secrets stay in lib/config and lib/ssisdb. */
export const clusterSettingsSchema = z.object({
  name: z.string(),
  isSimulated: z.boolean(),
  pollIntervalMs: z.number(),
  /** False when the connection asks for a readable secondary (ApplicationIntent=ReadOnly). */
  wantsPrimary: z.boolean(),
  worker: workerSettingsSchema,
  /** By machine name or worker id, lower case. */
  workerOverrides: z.record(z.string(), workerSettingsSchema),
  thresholds: thresholdsSchema,
});

export type ClusterSettings = z.infer<typeof clusterSettingsSchema>;

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
