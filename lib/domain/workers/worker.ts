import { z } from 'zod';
import { settingsOfWorker, type ClusterSettings } from '@/lib/domain/cluster-settings';
import { judgeHeartbeat, type HeartbeatLimits, type HeartbeatState } from './heartbeat-state';
import { instant } from '@/lib/domain/instant';

/** A row of worker_agents. `lastOnlineAt` is written with SQL Server's clock on every heartbeat. */
export const workerSchema = z.object({
  /** WorkerAgentId, upper case. */
  id: z.string(),
  isEnabled: z.boolean(),
  displayName: z.string().nullable(),
  description: z.string().nullable(),
  machineName: z.string().nullable(),
  tags: z.string().nullable(),
  userAccount: z.string().nullable(),
  lastOnlineAt: instant.nullable(),
});

export type Worker = z.infer<typeof workerSchema>;

/** What a person calls the worker: its display name, else its machine, else the start of its id. */
export function nameOfWorker(worker: Pick<Worker, 'id' | 'displayName' | 'machineName'>): string {
  return worker.displayName?.trim() || worker.machineName?.trim() || worker.id.slice(0, 8);
}

/** The ages at which a worker's state changes, in ms. */
export function heartbeatLimitsOfWorker(
  worker: Pick<Worker, 'id' | 'machineName'>,
  settings: ClusterSettings,
): HeartbeatLimits {
  const { heartbeatMs } = settingsOfWorker(settings, worker);
  return {
    onlineWithinMs: heartbeatMs * settings.thresholds.workerOnlineHeartbeats,
    lateWithinMs: heartbeatMs * settings.thresholds.workerLateHeartbeats,
    futureToleranceMs: settings.thresholds.clockSkewSeconds * 1000,
  };
}

export type JudgedWorker = { state: HeartbeatState; heartbeatAgeMs: number | null };

/** The newest judgement of each row: a dozen rules and histories ask for that of the same poll. */
const JUDGEMENTS = new WeakMap<
  Worker,
  { sqlClock: Date; settings: ClusterSettings; judged: JudgedWorker }
>();

/** The one place where a worker becomes online, late, offline or unknown. `sqlClock` is the instance's clock of the same poll. */
export function judgeWorker(
  worker: Worker,
  sqlClock: Date,
  settings: ClusterSettings,
): JudgedWorker {
  const known = JUDGEMENTS.get(worker);
  if (known?.sqlClock === sqlClock && known.settings === settings) return known.judged;
  const judged = judge(worker, sqlClock, settings);
  JUDGEMENTS.set(worker, { sqlClock, settings, judged });
  return judged;
}

function judge(worker: Worker, sqlClock: Date, settings: ClusterSettings): JudgedWorker {
  const heartbeatAgeMs = worker.lastOnlineAt
    ? sqlClock.getTime() - worker.lastOnlineAt.getTime()
    : null;
  return {
    state: judgeHeartbeat(heartbeatAgeMs, heartbeatLimitsOfWorker(worker, settings)),
    heartbeatAgeMs,
  };
}
