import { defineRule, found } from '@/lib/rules/define-rule';

export const vanishedWorker = defineRule({
  id: 'vanished-worker',
  severity: 'warning',
  requires: ['source', 'workers'],
  evaluate: ({ source, workers }, { settings, memory }) => {
    const present = new Set(workers.map((worker) => worker.id));
    const since = source.sqlClock.getTime() - settings.thresholds.vanishedWorkerHours * 3_600_000;
    return Object.values(memory.workers)
      .filter((worker) => !present.has(worker.id) && worker.lastSeenAt.getTime() >= since)
      .map((worker) =>
        found(
          { kind: 'worker', id: worker.id, name: worker.name },
          {
            firstSeenAt: worker.firstSeenAt.toISOString(),
            lastSeenAt: worker.lastSeenAt.toISOString(),
            machineName: worker.machineName,
          },
        ),
      );
  },
});
