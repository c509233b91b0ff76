import {
  heartbeatLimitsOfWorker,
  judgeWorker,
  nameOfWorker,
  type Worker,
} from '@/lib/domain/workers/worker';
import {
  cannotBeSeen,
  done,
  doneIf,
  notDone,
  type Check,
  type CheckInputs,
  type CheckOutcome,
} from './check';

/** Answers about the worker that the runbook was opened for; a worker without a row is not well. */
function ofWorker(judge: (worker: Worker, inputs: CheckInputs) => CheckOutcome): Check {
  return (inputs) => {
    const { workerId } = inputs;
    const { workers } = inputs.sections;
    if (!workers) return cannotBeSeen(['workers']);
    if (workerId === null) return cannotBeSeen([]);
    const worker = workers.find(({ id }) => id === workerId);
    return worker ? judge(worker, inputs) : notDone({ workerCount: workers.length });
  };
}

const heartbeatOfWorker = ofWorker((worker, { source, settings }) => {
  if (!source) return cannotBeSeen(['source']);
  const { state, heartbeatAgeMs } = judgeWorker(worker, source.sqlClock, settings);
  const evidence = {
    heartbeatAgeMs,
    limitMs: heartbeatLimitsOfWorker(worker, settings).onlineWithinMs,
    lastOnlineAt: worker.lastOnlineAt?.toISOString() ?? null,
  };
  if (state === 'unknown') return cannotBeSeen(['LastOnlineTime'], evidence);
  return doneIf(state === 'online', evidence);
});

/** The worker is online; without a worker, every enabled one is. */
export const workerHeartbeatFresh: Check = (inputs) => {
  const { workerId, source, settings, sections } = inputs;
  const { workers } = sections;
  if (workerId !== null || !workers) return heartbeatOfWorker(inputs);
  if (!source) return cannotBeSeen(['source']);
  const states = workers
    .filter(({ isEnabled }) => isEnabled)
    .map((worker) => ({
      name: nameOfWorker(worker),
      state: judgeWorker(worker, source.sqlClock, settings).state,
    }));
  const silent = states.filter(({ state }) => state !== 'online');
  const evidence = {
    workerCount: states.length,
    workersByState: silent.map(({ name, state }) => `${name}: ${state}`),
  };
  if (silent.some(({ state }) => state !== 'unknown')) return notDone(evidence);
  return silent.length > 0 || states.length === 0
    ? cannotBeSeen(states.length === 0 ? [] : ['LastOnlineTime'], evidence)
    : done({ workerCount: states.length });
};

/** Machine and service account are stored, so paths and commands can be filled with them. */
export const workerAccountKnown = ofWorker(({ userAccount, machineName }) =>
  doneIf(userAccount !== null && machineName !== null, { userAccount, machineName }),
);

/** The worker may be given tasks. */
export const workerEnabled = ofWorker(({ isEnabled }) => doneIf(isEnabled, { isEnabled }));
