import { settingsOfWorker } from '@/lib/domain/cluster-settings';
import { isHeldByWorker } from '@/lib/domain/task';
import { defineRule, found } from './define-rule';
import { workerSubject } from './subjects';

export const saturatedWorker = defineRule({
  id: 'saturated-worker',
  severity: 'warning',
  requires: ['workers', 'tasks'],
  evaluate: ({ workers, tasks }, { settings }) => {
    const waitingTaskCount = tasks.filter((task) => task.status === 'ready').length;
    if (waitingTaskCount === 0) return [];
    const held = tasks.filter(isHeldByWorker);
    return workers.flatMap((worker) => {
      const { maxTaskCount } = settingsOfWorker(settings, worker);
      const liveTaskCount = held.filter((task) => task.workerId === worker.id).length;
      if (liveTaskCount < maxTaskCount) return [];
      const { machineName } = worker;
      return [
        found(workerSubject(worker), {
          liveTaskCount,
          maxTaskCount,
          waitingTaskCount,
          machineName,
        }),
      ];
    });
  },
});
