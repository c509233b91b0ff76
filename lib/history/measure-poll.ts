import { settingsOfWorker, type ClusterSettings } from '@/lib/domain/cluster-settings';
import type { Gauge, MeasureSubject } from '@/lib/domain/history/history';
import { judgeMaster, readMaster } from '@/lib/domain/workers/master';
import type { QueryCost } from '@/lib/domain/poll-status';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Task } from '@/lib/domain/executions/task';
import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import { judgeWorker, type Worker } from '@/lib/domain/workers/worker';

/** What one poll adds to a measure. */
export type Sample = { subject: MeasureSubject; count: number; sum: number; max: number };

/** What one poll could read of gauges and workers' tasks. What was not collected is left out: it is unknown, not zero. */
export function measureGauges(snapshot: Snapshot, settings: ClusterSettings): Sample[] {
  const { failure, source, sections } = snapshot;
  if (failure || !source) return [];
  const { workers, tasks, executions, masterProperties } = sections;
  const samples: Sample[] = [];
  const gauge = (id: Gauge, value: number | null) => {
    if (value === null) return;
    samples.push({ subject: { kind: 'gauge', id }, count: 1, sum: value, max: value });
  };
  if (workers.status === 'collected') {
    const usable = workers.data.filter((worker) => {
      const { state } = judgeWorker(worker, source.sqlClock, settings);
      return worker.isEnabled && (state === 'online' || state === 'late');
    });
    const slots = usable.map((worker) => settingsOfWorker(settings, worker).maxTaskCount);
    gauge('capacity', sum(slots));
    samples.push(...measureHeartbeats(workers.data, source.sqlClock, settings));
  }
  if (tasks.status === 'collected') {
    gauge('liveTasks', tasks.data.filter(isHeldByWorker).length);
    samples.push(...measureWorkers(tasks.data));
    gauge('waitingTasks', tasks.data.filter(({ status }) => status === 'ready').length);
  }
  if (executions.status === 'collected') {
    const count = (status: string) =>
      executions.data.open.filter((execution) => execution.status === status).length;
    gauge('runningExecutions', count('running'));
    gauge('pendingExecutions', count('pending'));
  }
  if (masterProperties.status === 'collected') {
    const master = readMaster(masterProperties.data);
    gauge('masterHeartbeatAgeMs', judgeMaster(master, source.sqlClock, settings).heartbeatAgeMs);
  }
  return samples;
}

/** Of every worker, disabled ones too. One that proves nothing by its heartbeat has no age. */
function measureHeartbeats(
  workers: readonly Worker[],
  sqlClock: Date,
  settings: ClusterSettings,
): Sample[] {
  return workers.flatMap((worker) => {
    const { state, heartbeatAgeMs } = judgeWorker(worker, sqlClock, settings);
    if (heartbeatAgeMs === null || state === 'unknown') return [];
    // Clocks differ a little: a heartbeat is at most as new as the moment it is read.
    const ageMs = Math.max(0, heartbeatAgeMs);
    const subject = { kind: 'workerHeartbeatAge', id: worker.id } as const;
    return [{ subject, count: 1, sum: ageMs, max: ageMs }];
  });
}

function measureWorkers(tasks: readonly Task[]): Sample[] {
  const held = new Map<string, number>();
  for (const task of tasks) {
    if (task.workerId === null || !isHeldByWorker(task)) continue;
    held.set(task.workerId, (held.get(task.workerId) ?? 0) + 1);
  }
  return [...held].map(([id, value]) => ({
    subject: { kind: 'workerTasks', id },
    count: 1,
    sum: value,
    max: value,
  }));
}

/** What the queries of one poll cost: the difference between the running totals before and after it. */
export function measureCosts(before: readonly QueryCost[], after: readonly QueryCost[]): Sample[] {
  const known = new Map(before.map((cost) => [cost.name, cost]));
  return after.flatMap((cost) => {
    const base = known.get(cost.name);
    const runs = cost.runCount - (base?.runCount ?? 0);
    if (runs <= 0) return [];
    const of = (total: (cost: QueryCost) => number) => total(cost) - (base ? total(base) : 0);
    const durationMs = of(({ totalDurationMs }) => totalDurationMs);
    const failures = of(({ failureCount }) => failureCount);
    const sample = (kind: MeasureSubject['kind'], total: number, max: number): Sample => ({
      subject: { kind, id: cost.name },
      count: runs,
      sum: total,
      max,
    });
    return [
      sample('queryDuration', durationMs, Math.min(durationMs, cost.lastDurationMs)),
      sample(
        'queryRows',
        of(({ totalRowCount }) => totalRowCount),
        cost.lastRowCount,
      ),
      ...(failures > 0 ? [sample('queryFailures', failures, failures)] : []),
    ];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
