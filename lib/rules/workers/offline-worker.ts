import { heartbeatLimitsOfWorker, judgeWorker } from '@/lib/domain/workers/worker';
import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { workerSubject } from '@/lib/rules/subjects';
import { heartbeatEvidence, WORKER_HEARTBEAT_COLUMN } from './worker-heartbeat';

export const offlineWorker = defineRule({
  id: 'offline-worker',
  severity: 'critical',
  requires: ['source', 'workers'],
  evaluate: ({ source, workers }, { settings }) =>
    judgeEach(workers, (worker) => {
      const judged = judgeWorker(worker, source.sqlClock, settings);
      const subject = workerSubject(worker);
      if (judged.state === 'unknown') return unknownSubject(subject, [WORKER_HEARTBEAT_COLUMN]);
      if (judged.state !== 'offline') return null;
      const limitMs = heartbeatLimitsOfWorker(worker, settings).lateWithinMs;
      const evidence = heartbeatEvidence(worker, judged, limitMs, settings);
      return found(subject, evidence, worker.isEnabled ? 'critical' : 'info');
    }),
});
