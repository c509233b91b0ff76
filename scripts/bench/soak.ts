import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import {
  closeOnDemandReaders,
  placeOnDemandReaders,
} from '@/lib/collect/on-demand/on-demand-readers';
import { readFinishedPage } from '@/lib/collect/on-demand/read-finished-page';
import { parseConnectionString } from '@/lib/config/parse-connection-string';
import { thresholdsSchema, type ClusterSettings } from '@/lib/domain/cluster-settings';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { countOpenStreams, openEventStream } from '@/lib/live/event-stream';
import { LiveHub } from '@/lib/live/live-hub';
import { ExecutionRecorder } from '@/lib/monitor/execution-recorder';
import { tick } from '@/lib/monitor/tick';
import { unwatchedState } from '@/lib/monitor/unwatched-state';
import { openStore } from '@/lib/store/open-store';
import { measureDatabase } from '@/lib/store/database/open-database';
import { installAdvancingClock } from './advancing-clock';
import { startBenchCluster } from './bench-cluster';
import { printTable, shown } from './statistics';

const WORKERS = 50;
const POLL_MS = 10_000;
const POLLS_AN_HOUR = 3_600_000 / POLL_MS;
const HOURS = 24;
const SHOWN_HOURS = [1, 2, 4, 8, 12, 16, 20, 24];
/** Streams that are opened and left again with every poll. */
const STREAMS = 5;

const settings: ClusterSettings = {
  name: 'BENCH',
  isSimulated: true,
  pollIntervalMs: POLL_MS,
  wantsPrimary: true,
  worker: { heartbeatMs: 60_000, maxTaskCount: 10 },
  workerOverrides: {},
  thresholds: thresholdsSchema.parse({}),
  taskLogRoots: [],
};

/** A day of polls of a busy cluster, as fast as they go, on a clock that goes ahead: what it leaves in memory. */
export async function benchSoak(): Promise<void> {
  const advance = installAdvancingClock();
  const collectGarbage = garbageCollector();
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-soak-'));
  const file = path.join(folder, 'store.db');
  const cluster = await startBenchCluster(WORKERS, 20_000);
  const connection = parseConnectionString(cluster.connectionString, 'soak');
  placeOnDemandReaders([{ settings, connection, replicas: [], loginRetryMs: 1_000 }]);
  const collector = new ClusterCollector(createSsisdb(connection), settings);
  const store = openStore({
    path: file,
    retentionDays: 400,
    executionRetentionDays: 180,
    auditRetentionDays: 730,
    history: historyRetentionSchema.parse({}),
  });
  await store.records.restore([settings.name]);
  const recorder = new ExecutionRecorder({
    cluster: settings.name,
    records: store.executions,
    readPage: readFinishedPage,
    backfillDays: 30,
    publish: () => undefined,
    onError: (error) => console.error(error),
  });
  const hub = new LiveHub();
  const rooms = {
    collector,
    records: store.records,
    recorder,
    hub,
    notifier: { follow: () => undefined },
    imports: store.clusterImports,
  };
  const rows: string[][] = [];
  try {
    let state = unwatchedState(settings);
    for (let hour = 1; hour <= HOURS; hour += 1) {
      for (let poll = 0; poll < POLLS_AN_HOUR; poll += 1) {
        const leave = openStreams(hub);
        state = await tick(state, rooms);
        if (poll % 6 === 0) await recorder.step();
        leave();
        advance(POLL_MS);
        await setImmediate();
      }
      await recorder.settle();
      await setImmediate();
      collectGarbage();
      const { heapUsed, rss, external } = process.memoryUsage();
      console.error(`hour ${hour} of ${HOURS}: heap ${shown(heapUsed / 1024 ** 2)} MB`);
      if (!SHOWN_HOURS.includes(hour)) continue;
      rows.push([
        String(hour),
        String(hour * POLLS_AN_HOUR),
        ...[heapUsed, external, rss, (await measureDatabase(file)) ?? 0].map((bytes) =>
          shown(bytes / 1024 ** 2),
        ),
        String(state.anomalies.length),
        String(countOpenStreams()),
      ]);
    }
  } finally {
    await recorder.settle();
    await Promise.all([collector.close(), closeOnDemandReaders(), store.close()]);
    await cluster.close();
    rmSync(folder, { recursive: true, force: true });
  }
  printTable(
    `Soak of the server: 24 simulated hours, ${WORKERS} workers, a poll every 10 s, the simulated instance in the same process`,
    ['hour', 'polls', 'heap MB', 'external MB', 'RSS MB', 'store MB', 'anomalies', 'open streams'],
    rows,
  );
}

/** Browsers that come and go; the returned function makes them leave. */
function openStreams(hub: LiveHub): () => void {
  const leaving = new AbortController();
  for (let index = 0; index < STREAMS; index += 1) openEventStream(hub, leaving.signal);
  return () => leaving.abort();
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}
