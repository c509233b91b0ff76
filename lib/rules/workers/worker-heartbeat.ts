import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import { settingsOfWorker } from '@/lib/domain/cluster-settings';
import type { Evidence } from '@/lib/domain/anomalies/finding';
import type { JudgedWorker, Worker } from '@/lib/domain/workers/worker';

/** The column that a worker's state is derived from, as a DBA knows it. */
export const WORKER_HEARTBEAT_COLUMN = 'worker_agents.LastOnlineTime';

/** What a finding about a missed heartbeat shows; `limitMs` is the age that was exceeded. */
export function heartbeatEvidence(
  worker: Worker,
  judged: JudgedWorker,
  limitMs: number,
  settings: ClusterSettings,
): Evidence {
  return {
    lastOnlineAt: worker.lastOnlineAt?.toISOString() ?? null,
    heartbeatAgeMs: judged.heartbeatAgeMs,
    heartbeatMs: settingsOfWorker(settings, worker).heartbeatMs,
    limitMs,
    isEnabled: worker.isEnabled,
    machineName: worker.machineName,
    userAccount: worker.userAccount,
  };
}
