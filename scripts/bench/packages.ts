import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FinishedExecution } from '@/lib/domain/packages/finished-execution';
import { DAY_MS, PACKAGE_RANGES, rangeWindow } from '@/lib/domain/packages/package-range';
import { recordFinished } from '@/lib/store/executions/finished-executions';
import { measureDatabase, openDatabase, type Database } from '@/lib/store/database/open-database';
import { OutcomeHistory, outcomeBuckets } from '@/lib/store/executions/outcome-history';
import { PackageHistory } from '@/lib/store/executions/package-history';
import { measure, shownTimes, spend, TIMES, type Spent } from './spend';
import { printTable, shown } from './statistics';

const CLUSTER = 'PROD-ETL';
const NOW = new Date('2026-11-22T05:30:00Z');
const DAYS = 180;
const PAGE_ROWS = 200;
/** What is not measured is written in larger pages, which takes a fifth of the time. */
const FILL_ROWS = 5_000;
const MEASURED_ROWS = 20_000;
const READS = 30;
/** As many executions and packages as a large cluster has. */
const EXECUTIONS = 1_000_000;
const PACKAGES = 300;
const WORKERS = 40;

/** What recording a page of finished executions costs, and reading what a million of them add up to. */
export async function benchPackages(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-bench-'));
  try {
    const file = path.join(folder, 'packages.db');
    const database = await openDatabase(file);
    const writes = await fill(database);
    const megabytes = ((await measureDatabase(file)) ?? 0) / 1024 ** 2;
    const rows = [[`record a page of ${PAGE_ROWS}`, ...shownTimes(writes)]];
    const history = new PackageHistory({ run: (work) => work(database) });
    for (const range of PACKAGE_RANGES) {
      const window = rangeWindow(range, NOW);
      const list = await measure(() => history.list(CLUSTER, window), READS);
      const one = await measure(() => history.find(CLUSTER, nameOf(7), window, 20), READS);
      rows.push([`${range}: all packages`, ...list], [`${range}: one package`, ...one]);
    }
    const outcomes = new OutcomeHistory({ run: (work) => work(database) });
    for (const days of [1, 30, 90, DAYS]) {
      const buckets = outcomeBuckets(new Date(NOW.getTime() - days * DAY_MS), NOW, NOW);
      const all = await measure(() => outcomes.read(CLUSTER, buckets), READS);
      rows.push([`outcomes of the cluster, ${days} d`, ...all]);
    }
    await database.close();
    const count = EXECUTIONS.toLocaleString('en-US');
    printTable(
      `Packages: ${count} executions of ${PACKAGES} packages in ${DAYS} days, ${shown(megabytes)} MB`,
      ['', ...TIMES],
      rows,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Newest first, as they are read from the catalog; the last of them in pages as the dashboard writes them. */
async function fill(database: Database): Promise<Spent[]> {
  const times: Spent[] = [];
  const bounds = { now: NOW, keepSince: new Date(0) };
  for (let from = 0; from < EXECUTIONS;) {
    const isMeasured = from >= EXECUTIONS - MEASURED_ROWS;
    const size = isMeasured ? PAGE_ROWS : FILL_ROWS;
    const page = Array.from({ length: size }, (_, index) => executionAt(from + index));
    const spent = await spend(() =>
      database.transaction((transaction) => recordFinished(transaction, CLUSTER, page, bounds)),
    );
    if (isMeasured) times.push(spent);
    from += size;
  }
  return times;
}

function nameOf(index: number) {
  return { folderName: 'Sales', projectName: `P${index % 20}`, packageName: `Load${index}.dtsx` };
}

/** Everybody's runs vary by a third around a length of their own. */
function executionAt(index: number): FinishedExecution {
  const endedAt = new Date(NOW.getTime() - (index * DAYS * DAY_MS) / EXECUTIONS);
  const spread = (salt: number) => ((index * 7_919 + salt * 104_729) % 1_000) / 1_000;
  const name = Math.floor(spread(1) * PACKAGES);
  const runMs = Math.round(2_000 * 1.02 ** name * (0.7 + 0.6 * spread(2)));
  const queueMs = Math.round(500 + 60_000 * spread(3) ** 4);
  const isFailed = spread(4) < 0.03;
  const pickedUpAt = new Date(endedAt.getTime() - runMs);
  const createdAt = new Date(pickedUpAt.getTime() - queueMs);
  const worker = Math.floor(spread(5) * WORKERS);
  return {
    id: String(EXECUTIONS - index),
    ...nameOf(name),
    status: isFailed ? 'failed' : 'succeeded',
    statusCode: isFailed ? 4 : 7,
    createdAt,
    startedAt: createdAt,
    pickedUpAt,
    endedAt,
    queue: { ms: queueMs, gap: null },
    run: { ms: runMs, gap: null },
    machineName: `ETLW${worker}`,
    workerId: `6583054A-E915-4C2A-80E4-${String(worker).padStart(12, '0')}`,
    attemptCount: 1,
    scaleOut: 'yes',
  };
}
