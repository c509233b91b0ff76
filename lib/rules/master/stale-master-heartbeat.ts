import { heartbeatLimitsOfMaster, judgeMaster, readMaster } from '@/lib/domain/workers/master';
import { cannotEvaluate, defineRule, found } from '@/lib/rules/define-rule';
import { scaleOutState } from './scale-out-state';
import { masterSubject } from '@/lib/rules/subjects';

export const staleMasterHeartbeat = defineRule({
  id: 'stale-master-heartbeat',
  severity: 'critical',
  requires: ['source', 'masterProperties'],
  optional: ['catalogProperties'],
  evaluate: ({ source, masterProperties, catalogProperties }, { settings }) => {
    const scaleOut = scaleOutState(masterProperties, catalogProperties);
    if (scaleOut === 'unknown') return cannotEvaluate(['catalogProperties']);
    if (scaleOut === 'disabled') return [];
    const master = readMaster(masterProperties);
    const { state, heartbeatAgeMs } = judgeMaster(master, source.sqlClock, settings);
    if (state === 'unknown') return cannotEvaluate(['LAST_ONLINE_TIME']);
    if (state !== 'offline') return [];
    return [
      found(masterSubject(master, settings), {
        lastOnlineAt: master.lastOnlineAt?.toISOString() ?? null,
        heartbeatAgeMs,
        heartbeatMs: master.heartbeatMs,
        limitMs: heartbeatLimitsOfMaster(master, settings).lateWithinMs,
        machineName: master.machineName,
        masterAddress: master.address,
      }),
    ];
  },
});
