import { judgeWorker, nameOfWorker, type Worker } from '@/lib/domain/workers/worker';
import { readMaster } from '@/lib/domain/workers/master';
import { defineRule, found } from '@/lib/rules/define-rule';
import { masterSubject } from '@/lib/rules/subjects';

export const changedMasterCertificate = defineRule({
  id: 'changed-master-certificate',
  severity: 'warning',
  requires: ['source', 'masterProperties', 'workers'],
  evaluate: ({ source, masterProperties, workers }, { settings, memory }) => {
    const { certificate } = memory;
    if (!certificate?.previous) return [];
    const { changedAt, thumbprint: previousThumbprint } = certificate.previous;
    const hasBeenOnlineSince = (worker: Worker) =>
      worker.lastOnlineAt !== null &&
      worker.lastOnlineAt > changedAt &&
      judgeWorker(worker, source.sqlClock, settings).state !== 'unknown';
    const affected = workers.filter((worker) => worker.isEnabled && !hasBeenOnlineSince(worker));
    const ageMs = source.sqlClock.getTime() - changedAt.getTime();
    const isRecent = ageMs < settings.thresholds.certificateChangeMinutes * 60_000;
    if (affected.length === 0 && !isRecent) return [];
    return [
      found(masterSubject(readMaster(masterProperties), settings), {
        thumbprint: certificate.thumbprint,
        previousThumbprint,
        changedAt: changedAt.toISOString(),
        affectedWorkers: affected.map(nameOfWorker),
      }),
    ];
  },
});
