import { isReplicaFailure } from '@/lib/domain/sql-failure';
import { cannotBeSeen, doneIf, notDone, done, type Check } from './check';

/** The last poll reached the instance and could log in. A wrong replica has answered as well. */
export const instanceAnswers: Check = ({ failure, source }) => {
  if (failure) {
    const evidence = { errorCode: failure.code, errorNumber: failure.number };
    return doneIf(isReplicaFailure(failure), evidence);
  }
  return source ? done({ serverName: source.serverName }) : cannotBeSeen(['source']);
};

/** SSISDB was read on the replica that is wanted. */
export const replicaUsable: Check = ({ failure, source }) => {
  if (failure && isReplicaFailure(failure)) {
    return notDone({ errorCode: failure.code, errorNumber: failure.number });
  }
  return source
    ? done({ serverName: source.serverName, replicaRole: source.replicaRole })
    : cannotBeSeen(['source']);
};

/** The clocks of the dashboard and of the instance agree, within the threshold of the cluster. */
export const clocksAgree: Check = ({ source, settings }) => {
  if (!source) return cannotBeSeen(['source']);
  const limitMs = settings.thresholds.clockSkewSeconds * 1000;
  const { clockSkewMs } = source;
  return doneIf(Math.abs(clockSkewMs) <= limitMs, { clockSkewMs, limitMs });
};
