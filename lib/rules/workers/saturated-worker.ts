import { settingsOfWorker } from '@/lib/domain/cluster-settings';
import { countHeldTasks } from '@/lib/domain/executions/count-held-tasks';
import { defineRule, found, judgeEach } from '@/lib/rules/define-rule';
import { workerSubject } from '@/lib/rules/subjects';

export const saturatedWorker = defineRule({
  id: 'saturated-worker',
  severity: 'warning',
  requires: ['workers', 'tasks'],
  evaluate: ({ workers, tasks }, { settings }) => {
    const waitingTaskCount = tasks.filter((task) => task.status === 'ready').length;
    if (waitingTaskCount === 0) return [];
    const held = countHeldTasks(tasks);
    return judgeEach(workers, (worker) => {
      const { maxTaskCount } = settingsOfWorker(settings, worker);
      const liveTaskCount = held.get(worker.id) ?? 0;
      if (liveTaskCount < maxTaskCount) return null;
      const { machineName } = worker;
      return found(workerSubject(worker), {
        liveTaskCount,
        maxTaskCount,
        waitingTaskCount,
        machineName,
      });
    });
  },
});
