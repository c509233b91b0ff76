import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packSegments } from '@/lib/domain/history/packed-segments';
import { historyRetentionSchema } from '@/lib/domain/history/history-retention';
import { bucketWidth } from '@/lib/history/bucket-width';
import { layOutTimelines } from '@/lib/history/lay-out-timelines';
import { shareStates } from '@/lib/history/share-states';
import { MeasureHistory } from '@/lib/store/history/measure-history';
import { measureDatabase, openDatabase, type Database } from '@/lib/store/database/open-database';
import { StateHistory } from '@/lib/store/history/state-history';
import { writeMeasures } from '@/lib/store/history/measures';
import { measure, TIMES } from './spend';
import { printTable, shown } from './statistics';

const CLUSTERS = 10;
const WORKERS = 100;
/** Of each worker, every day: one heartbeat that came late, and one restart of the dashboard or time in which nobody looked. */
const INTERVALS_A_DAY = 3;
/** Time and rows are kept of each. */
const QUERIES = 14;
const GAUGES = 6;
const DAYS = 365;
const DAY_MS = 86_400_000;
const END = Date.UTC(2026, 10, 22);
const NOW = new Date(END);
const READS = 20;

/** What a year of history costs on disk, and how long the answer to every chart takes. */
export async function benchHistory(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-history-'));
  const file = path.join(folder, 'history.db');
  try {
    const database = await openDatabase(file);
    await fillYear(database);
    await database.client.$queryRawUnsafe('PRAGMA wal_checkpoint(TRUNCATE)');
    const megabytes = ((await measureDatabase(file)) ?? 0) / 1024 ** 2;
    const rows = [...(await writeMinutes(database)), ...(await readCharts(database))];
    await database.close();
    printTable(
      `History: a year of ${CLUSTERS} clusters × ${WORKERS} workers, ${shown(megabytes)} MB: one chart`,
      ['chart', ...TIMES],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What every minute adds of one cluster, hours and days included. */
async function writeMinutes(database: Database): Promise<string[][]> {
  let atMs = END;
  const write = () => {
    atMs += 60_000;
    const items = Array.from({ length: WORKERS }, (_, index) =>
      (['workerTasks', 'workerHeartbeatAge'] as const).map((kind) => ({
        cluster: 'CLUSTER-3',
        subject: { kind, id: `worker-${index}` },
        startedAt: new Date(atMs),
        count: 6,
        sum: 60_000,
        max: 20_000,
      })),
    ).flat();
    return database.transaction((transaction) =>
      writeMeasures(transaction, { items, goneKeys: [] }),
    );
  };
  return [[`record a minute of ${WORKERS} workers`, ...(await measure(write, READS))]];
}

async function readCharts(database: Database): Promise<string[][]> {
  const session = {
    run: <Result>(work: (one: Database) => Promise<Result>) => work(database),
  };
  const states = new StateHistory(session);
  const measures = new MeasureHistory(session);
  const retention = historyRetentionSchema.parse({});
  const rows: string[][] = [];
  for (const days of [1, 7, 30, DAYS]) {
    const range = { from: new Date(END - days * DAY_MS), to: NOW };
    const bucketMs = bucketWidth(range, retention, NOW);
    const asked = { cluster: 'CLUSTER-3', ...range };
    const timelines = async (id?: string) => {
      const subjects = await states.read({ ...asked, kind: 'worker', id, bucketMs });
      const laidOut = layOutTimelines(subjects, range);
      const exact = laidOut.map((one) => one.exact);
      return JSON.stringify([
        laidOut.map(({ timeline }) => ({ ...timeline, segments: packSegments(timeline.segments) })),
        shareStates(exact, range, bucketMs),
      ]);
    };
    rows.push(
      [`${WORKERS} worker timelines, ${days} d`, ...(await measure(() => timelines(), READS))],
      [`one worker, ${days} d`, ...(await measure(() => timelines('worker-7'), READS))],
      [
        `heartbeat of one worker, ${days} d`,
        ...(await measure(
          () =>
            measures.read({ ...asked, kinds: ['workerHeartbeatAge'], id: 'worker-7', bucketMs }),
          READS,
        )),
      ],
      [
        `tasks and executions, ${days} d`,
        ...(await measure(() => measures.read({ ...asked, kinds: ['gauge'], bucketMs }), READS)),
      ],
      [
        `slots of ${WORKERS} workers, ${days} d`,
        ...(await measure(
          () => measures.read({ ...asked, kinds: ['gauge', 'workerTasks'], bucketMs }),
          READS,
        )),
      ],
      [
        `cost of all queries, ${days} d`,
        ...(await measure(
          () => measures.read({ ...asked, kinds: ['queryDuration', 'queryRows'], bucketMs }),
          READS,
        )),
      ],
    );
  }
  return rows;
}

/** In the order of time, as it would have been written. */
async function fillYear({ client }: Database): Promise<void> {
  const { minuteDays, hourDays } = historyRetentionSchema.parse({});
  await client.$executeRawUnsafe(SERIES('worker', WORKERS, 'worker'));
  await client.$executeRawUnsafe(SERIES('gauge', GAUGES, 'gauge'));
  await client.$executeRawUnsafe(SERIES('queryDuration', QUERIES, 'query'));
  await client.$executeRawUnsafe(SERIES('queryRows', QUERIES, 'query'));
  // As if no worker were ever without a task.
  await client.$executeRawUnsafe(SERIES('workerTasks', WORKERS, 'worker'));
  await client.$executeRawUnsafe(SERIES('workerHeartbeatAge', WORKERS, 'worker'));
  const stepMs = DAY_MS / INTERVALS_A_DAY;
  await client.$executeRawUnsafe(`WITH RECURSIVE step(n) AS (
      SELECT 0 UNION ALL SELECT n + 1 FROM step WHERE n < ${DAYS * INTERVALS_A_DAY - 1})
    INSERT INTO "StateInterval" ("seriesId", "startedAt", "provenAt", "state", "isEnabled")
    SELECT "id", ${END - DAYS * DAY_MS} + n * ${stepMs} + "id" * 1000,
      ${END - DAYS * DAY_MS} + n * ${stepMs} + "id" * 1000 + ${stepMs} - CASE n % 7 WHEN 0 THEN 600000 ELSE 0 END,
      CASE n % 5 WHEN 3 THEN 'late' WHEN 4 THEN 'offline' ELSE 'online' END, n % 50 > 0
    FROM step CROSS JOIN "HistorySeries" WHERE "kind" = 'worker'`);
  for (const [minutes, days] of [
    [1_440, DAYS],
    [60, hourDays],
    [1, minuteDays],
  ] as const) {
    await client.$executeRawUnsafe(`WITH RECURSIVE step(n) AS (
        SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE n < ${(days * 1_440) / minutes})
      INSERT INTO "Measure" ("seriesId", "resolutionMinutes", "startedAt", "count", "sum", "max")
      SELECT "id", ${minutes}, ${END} - n * ${minutes * 60_000}, ${minutes * 6}, n % 100 * 730, n % 100 * 600
      FROM step CROSS JOIN "HistorySeries" WHERE "kind" <> 'worker'`);
  }
}

const SERIES = (kind: string, count: number, name: string) => `WITH RECURSIVE
    cluster(c) AS (SELECT 0 UNION ALL SELECT c + 1 FROM cluster WHERE c < ${CLUSTERS - 1}),
    one(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM one WHERE n < ${count - 1})
  INSERT INTO "HistorySeries" ("cluster", "kind", "key", "name")
  SELECT 'CLUSTER-' || c, '${kind}', '${name}-' || n, '${name}-' || n FROM cluster CROSS JOIN one`;
