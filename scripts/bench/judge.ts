import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Execution } from '@/lib/domain/executions/execution';
import { EMPTY_LIFECYCLE } from '@/lib/domain/anomalies/lifecycle-state';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { Snapshot } from '@/lib/domain/snapshot';
import { advanceAnomalies } from '@/lib/lifecycle/advance-anomalies';
import { listAnomalyEvents } from '@/lib/lifecycle/list-anomaly-events';
import { rememberCluster } from '@/lib/lifecycle/remember-cluster';
import { evaluateRules } from '@/lib/rules/evaluate';
import { buildContext } from '@/lib/testing/build-context';
import { buildSettings } from '@/lib/testing/build-settings';
import { buildExecutionsData } from '@/lib/testing/build-executions-data';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildTask } from '@/lib/testing/build-task';
import { buildWorker } from '@/lib/testing/build-worker';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { percentile, printTable, shown } from './statistics';

const WORKERS = 500;
const OFFLINE_WORKERS = 200;
const EXECUTIONS = 5_000;
const POLLS = 300;
const WARM_UP_POLLS = 50;
const POLL_MS = 10_000;

// The garbage of making rows is not the judging's: it is swept before the clock starts.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as (options: { type: 'minor' }) => void;

/** What judging costs between collecting and storing: rules, memory, lifecycle and the events of one poll. */
export function benchJudge(): void {
  const worker = { heartbeatMs: 60_000, maxTaskCount: 20 };
  const context = buildContext({ settings: buildSettings({ worker }) });
  let memory = EMPTY_MEMORY;
  let lifecycle = EMPTY_LIFECYCLE;
  let ids = 0;
  const durationsMs: number[] = [];
  for (let poll = 0; poll < WARM_UP_POLLS + POLLS; poll += 1) {
    const now = new Date(NOW.getTime() + poll * POLL_MS);
    const snapshot = snapshotAt(now);
    collectGarbage({ type: 'minor' });
    const startedMs = performance.now();
    memory = rememberCluster(memory, snapshot, context.settings, null);
    const evaluation = evaluateRules(snapshot, { ...context, memory });
    const { state } = advanceAnomalies({
      state: lifecycle,
      evaluation,
      cluster: 'PROD-ETL',
      now,
      createId: () => `anomaly-${++ids}`,
    });
    listAnomalyEvents(lifecycle, state, now);
    lifecycle = state;
    if (poll >= WARM_UP_POLLS) durationsMs.push(performance.now() - startedMs);
  }
  printTable(
    `Rules and lifecycle, one poll (${POLLS} polls, ${lifecycle.open.length} open anomalies)`,
    ['workers', 'open executions', 'p50 ms', 'p99 ms'],
    [
      [
        String(WORKERS),
        String(EXECUTIONS),
        shown(percentile(durationsMs, 0.5)),
        shown(percentile(durationsMs, 0.99)),
      ],
    ],
  );
}

/** Every poll has rows of its own, as the driver makes them. */
function snapshotAt(now: Date): Snapshot {
  const shiftMs = now.getTime() - NOW.getTime();
  const workers = Array.from({ length: WORKERS }, (_, index) => {
    const seenAt = index < OFFLINE_WORKERS ? minutesAgo(30) : secondsAgo(10);
    return buildWorker({
      id: guid(index),
      machineName: `ETLW${index}`,
      lastOnlineAt: new Date(seenAt.getTime() + shiftMs),
    });
  });
  const open = Array.from({ length: EXECUTIONS }, (_, index) => runningExecution(index, now));
  const tasks = open.map(({ id }, index) =>
    buildTask({
      id: guid(100_000 + index),
      jobId: guid(200_000 + index),
      executionId: id,
      workerId: onlineWorker(index),
      leaseExpiresAt: new Date(now.getTime() + 45_000),
    }),
  );
  const snapshot = buildSnapshot({
    takenAt: now,
    sections: {
      workers: collected(workers),
      tasks: collected(tasks),
      executions: collected(buildExecutionsData({ open, recent: open.slice(-500) })),
    },
  });
  const { source } = snapshot;
  return { ...snapshot, source: source && { ...source, sqlClock: now } };
}

function runningExecution(index: number, now: Date): Execution {
  const startedAt = new Date(now.getTime() - 60_000);
  return {
    id: String(1_000_000 + index),
    folderName: 'Sales',
    projectName: 'Warehouse',
    packageName: `Load${index % 40}.dtsx`,
    status: 'running',
    statusCode: 2,
    createdAt: startedAt,
    startedAt,
    endedAt: null,
    callerName: 'CORP\\etl',
    machineName: 'ETLW',
    workerId: onlineWorker(index),
    attemptCount: 1,
  };
}

/** Ghosts would be anomalies of their own: whoever is offline holds nothing. */
function onlineWorker(index: number): string {
  return guid(OFFLINE_WORKERS + (index % (WORKERS - OFFLINE_WORKERS)));
}

function guid(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}
