import { readMaster } from '@/lib/domain/workers/master';
import type { Property } from '@/lib/domain/property';
import type { Worker } from '@/lib/domain/workers/worker';
import {
  defineRule,
  found,
  unknownKind,
  unknownSubject,
  type RuleContext,
  type SubjectVerdict,
} from '@/lib/rules/define-rule';
import { clusterSubject, masterSubject, workerSubject } from '@/lib/rules/subjects';
import { WORKER_HEARTBEAT_COLUMN } from '@/lib/rules/workers/worker-heartbeat';

export const clockSkew = defineRule({
  id: 'clock-skew',
  severity: 'warning',
  requires: ['source'],
  optional: ['workers', 'masterProperties'],
  evaluate: ({ source, workers, masterProperties }, { settings }) => {
    const limitMs = settings.thresholds.clockSkewSeconds * 1000;
    const { clockSkewMs, serverName, sqlClock } = source;
    const isSkewed = Math.abs(clockSkewMs) > limitMs;
    const evidence = { clockSkewMs, limitMs, serverName };
    return [
      ...(isSkewed ? [found(clusterSubject(settings), evidence)] : []),
      ...(workers
        ? workers.flatMap((worker) => judgeWorkerClock(worker, sqlClock, limitMs))
        : [unknownKind('worker', ['workers'])]),
      ...(masterProperties
        ? judgeMasterClock(masterProperties, sqlClock, limitMs, settings)
        : [unknownKind('master', ['masterProperties'])]),
    ];
  },
});

/** LastOnlineTime is written with SQL Server's clock: a future one means that this clock was set back or moved. */
function judgeWorkerClock(worker: Worker, sqlClock: Date, limitMs: number): SubjectVerdict[] {
  const subject = workerSubject(worker);
  if (!worker.lastOnlineAt) return [unknownSubject(subject, [WORKER_HEARTBEAT_COLUMN])];
  const clockSkewMs = worker.lastOnlineAt.getTime() - sqlClock.getTime();
  if (clockSkewMs <= limitMs) return [];
  const lastOnlineAt = worker.lastOnlineAt.toISOString();
  return [found(subject, { clockSkewMs, limitMs, lastOnlineAt, machineName: worker.machineName })];
}

function judgeMasterClock(
  properties: readonly Property[],
  sqlClock: Date,
  limitMs: number,
  settings: RuleContext['settings'],
): SubjectVerdict[] {
  const master = readMaster(properties);
  const subject = masterSubject(master, settings);
  if (!master.lastOnlineAt) return [unknownSubject(subject, ['LAST_ONLINE_TIME'])];
  const clockSkewMs = master.lastOnlineAt.getTime() - sqlClock.getTime();
  if (clockSkewMs <= limitMs) return [];
  const lastOnlineAt = master.lastOnlineAt.toISOString();
  return [found(subject, { clockSkewMs, limitMs, lastOnlineAt, machineName: master.machineName })];
}
