import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { judgeWorker, type Worker } from '@/lib/domain/workers/worker';
import { defineRule, found, unknownSubject, type SubjectVerdict } from '@/lib/rules/define-rule';
import { workerSubject } from '@/lib/rules/subjects';
import { WORKER_HEARTBEAT_COLUMN } from './worker-heartbeat';

type Row = { worker: Worker; state: HeartbeatState };

export const duplicateWorker = defineRule({
  id: 'duplicate-worker',
  severity: 'warning',
  requires: ['source', 'workers'],
  evaluate: ({ source, workers }, { settings }) =>
    rowsByMachine(workers, source.sqlClock, settings).flatMap((rows) =>
      rows.flatMap((row) =>
        judgeRow(
          row,
          rows.filter((other) => other !== row),
        ),
      ),
    ),
});

function rowsByMachine(
  workers: readonly Worker[],
  sqlClock: Date,
  settings: ClusterSettings,
): Row[][] {
  const machines = new Map<string, Row[]>();
  for (const worker of workers) {
    const machine = worker.machineName?.trim().toLowerCase();
    if (!machine) continue;
    const row = { worker, state: judgeWorker(worker, sqlClock, settings).state };
    machines.set(machine, [...(machines.get(machine) ?? []), row]);
  }
  return [...machines.values()];
}

/** An offline row is the dead half when another row of its machine is proven to live. */
function judgeRow(row: Row, others: readonly Row[]): SubjectVerdict[] {
  const subject = workerSubject(row.worker);
  const alive = others.find(({ state }) => state === 'online' || state === 'late');
  if (row.state === 'offline' && alive) {
    return [
      found(subject, {
        machineName: row.worker.machineName,
        otherWorker: alive.worker.id,
        lastOnlineAt: row.worker.lastOnlineAt?.toISOString() ?? null,
        isEnabled: row.worker.isEnabled,
      }),
    ];
  }
  const mayBeDead = row.state === 'offline' || row.state === 'unknown';
  const mayHaveLivingTwin = alive !== undefined || others.some(({ state }) => state === 'unknown');
  return mayBeDead && mayHaveLivingTwin ? [unknownSubject(subject, [WORKER_HEARTBEAT_COLUMN])] : [];
}
