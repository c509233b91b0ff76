import { judgeWorker } from '@/lib/domain/workers/worker';
import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { workerSubject } from '@/lib/rules/subjects';
import { WORKER_HEARTBEAT_COLUMN } from './worker-heartbeat';

export const flappingWorker = defineRule({
  id: 'flapping-worker',
  severity: 'warning',
  requires: ['source', 'workers'],
  evaluate: ({ source, workers }, { settings, memory }) => {
    const windowMs = settings.thresholds.flappingMinutes * 60_000;
    const since = source.sqlClock.getTime() - windowMs;
    return judgeEach(workers, (worker) => {
      const subject = workerSubject(worker);
      const changedAts = memory.workers[worker.id]?.stateChangedAts ?? [];
      const changeCount = changedAts.filter((changedAt) => changedAt.getTime() >= since).length;
      if (changeCount >= settings.thresholds.flappingChanges) {
        return found(subject, { changeCount, windowMs, machineName: worker.machineName });
      }
      // Changes cannot be counted while the state is not known: fewer of them is no proof of calm.
      const { state } = judgeWorker(worker, source.sqlClock, settings);
      return state === 'unknown' ? unknownSubject(subject, [WORKER_HEARTBEAT_COLUMN]) : null;
    });
  },
});
