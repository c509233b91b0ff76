import { heartbeatLimitsOfWorker, judgeWorker } from '@/lib/domain/workers/worker';
import { defineRule, found, judgeEach, unknownSubject } from '@/lib/rules/define-rule';
import { workerSubject } from '@/lib/rules/subjects';
import { heartbeatEvidence, WORKER_HEARTBEAT_COLUMN } from './worker-heartbeat';

export const lateWorker = defineRule({
  id: 'late-worker',
  severity: 'warning',
  requires: ['source', 'workers'],
  evaluate: ({ source, workers }, { settings }) =>
    judgeEach(workers, (worker) => {
      const judged = judgeWorker(worker, source.sqlClock, settings);
      const subject = workerSubject(worker);
      if (judged.state === 'unknown') return unknownSubject(subject, [WORKER_HEARTBEAT_COLUMN]);
      if (judged.state !== 'late') return null;
      const limitMs = heartbeatLimitsOfWorker(worker, settings).onlineWithinMs;
      return found(subject, heartbeatEvidence(worker, judged, limitMs, settings));
    }),
});
