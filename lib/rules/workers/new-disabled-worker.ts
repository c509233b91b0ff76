import { judgeWorker } from '@/lib/domain/workers/worker';
import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { workerSubject } from '@/lib/rules/subjects';
import { WORKER_HEARTBEAT_COLUMN } from './worker-heartbeat';

export const newDisabledWorker = defineRule({
  id: 'new-disabled-worker',
  severity: 'info',
  requires: ['source', 'workers'],
  evaluate: ({ source, workers }, { settings, memory }) =>
    judgeEach(workers, (worker) => {
      if (worker.isEnabled) return null;
      const firstSeenAt = memory.workers[worker.id]?.firstSeenAt ?? source.sqlClock;
      const ageMs = source.sqlClock.getTime() - firstSeenAt.getTime();
      if (ageMs >= settings.thresholds.newWorkerHours * 3_600_000) return null;
      const subject = workerSubject(worker);
      const { state } = judgeWorker(worker, source.sqlClock, settings);
      if (state === 'unknown') return unknownSubject(subject, [WORKER_HEARTBEAT_COLUMN]);
      if (state === 'offline') return null;
      return found(subject, {
        firstSeenAt: firstSeenAt.toISOString(),
        lastOnlineAt: worker.lastOnlineAt?.toISOString() ?? null,
        machineName: worker.machineName,
        userAccount: worker.userAccount,
      });
    }),
});
