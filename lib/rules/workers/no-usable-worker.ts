import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import { judgeWorker } from '@/lib/domain/workers/worker';
import { defineRule, found } from '@/lib/rules/define-rule';
import { scaleOutState } from '@/lib/rules/master/scale-out-state';
import { clusterSubject } from '@/lib/rules/subjects';

export const noUsableWorker = defineRule({
  id: 'no-usable-worker',
  severity: 'critical',
  requires: ['source', 'workers'],
  optional: ['masterProperties', 'catalogProperties'],
  evaluate: ({ source, workers, masterProperties, catalogProperties }, { settings }) => {
    if (scaleOutState(masterProperties, catalogProperties) === 'disabled') return [];
    const judged = workers.map((worker) => ({
      state: judgeWorker(worker, source.sqlClock, settings).state,
      isEnabled: worker.isEnabled,
    }));
    if (judged.some(({ state, isEnabled }) => state === 'online' && isEnabled)) return [];
    const workersByState = HEARTBEAT_STATES.flatMap((state) =>
      [true, false].map((isEnabled) => ({
        label: `${state} ${isEnabled ? 'enabled' : 'disabled'}`,
        count: judged.filter((one) => one.state === state && one.isEnabled === isEnabled).length,
      })),
    )
      .filter(({ count }) => count > 0)
      .map(({ label, count }) => `${label}: ${count}`);
    return [found(clusterSubject(settings), { workerCount: workers.length, workersByState })];
  },
});
