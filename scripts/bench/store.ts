import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { EMPTY_HISTORY } from '@/lib/domain/history/history-state';
import { giveKey } from '@/lib/store/anomalies/anomaly-events';
import { AnomalyHistory, type AnomalyFilter } from '@/lib/store/anomalies/anomaly-history';
import { measureDatabase, openDatabase, type Database } from '@/lib/store/database/open-database';
import { RecordOutboxes } from '@/lib/store/writing/record-outboxes';
import type { WatchRecord } from '@/lib/store/watch-record';
import { WriteQueue } from '@/lib/store/writing/write-queue';
import { measure, shownTimes, spend, TIMES, type Spent } from './spend';
import { printTable, shown } from './statistics';

const CLUSTERS = Array.from({ length: 10 }, (_, index) => `CLUSTER-${index}`);
const OPEN_ANOMALIES = 200;
const WORKERS = 500;
const POLL_MS = 10_000;
const TICKS = 600;
const DAY_MS = 24 * 3_600_000;
/** 50 a day in each cluster: several times of what a busy night brings. */
const YEAR_OF_ANOMALIES = 365 * 50;
const START = Date.UTC(2026, 0, 1);

/** What the store costs on the machine's temporary directory. */
export async function benchStore(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-bench-'));
  try {
    await benchTicks(path.join(folder, 'ticks.db'));
    await benchYear(path.join(folder, 'year.db'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchTicks(file: string): Promise<void> {
  const database = await openDatabase(file);
  const rows: string[][] = [];
  for (const changed of [0, 10, OPEN_ANOMALIES]) {
    const outboxes = new RecordOutboxes();
    const queue = new WriteQueue(outboxes.all);
    const times: Spent[] = [];
    let written = 0;
    for (let tick = 0; tick < TICKS; tick += 1) {
      const cluster = CLUSTERS[tick % CLUSTERS.length] ?? 'CLUSTER';
      const nowMs = START + Math.floor(tick / CLUSTERS.length) * POLL_MS;
      const record = recordAt(cluster, nowMs, changed, tick);
      const events = record.lifecycle.open
        .slice(0, changed)
        .map(({ id }) =>
          giveKey({ anomalyId: id, event: { kind: 'becameStale', at: new Date(nowMs) } }),
        );
      const spent = await spend(async () => {
        outboxes.follow(cluster, record, events, nowMs);
        if (tick >= CLUSTERS.length) written += queue.waitingCount;
        await queue.flush(database);
      });
      // The first of each cluster writes everything; that happens once in the life of a process.
      if (tick >= CLUSTERS.length) times.push(spent);
    }
    rows.push([String(changed), shown(written / times.length), ...shownTimes(times)]);
  }
  await database.close();
  printTable(
    `Store: one tick's writes (10 clusters, each ${OPEN_ANOMALIES} open anomalies, ${WORKERS} workers, a poll every 10 s)`,
    ['anomalies that change in a tick', 'rows written, mean', ...TIMES],
    rows,
  );
}

/** A cluster in which everything grows older, and this many anomalies turn. */
function recordAt(cluster: string, nowMs: number, changed: number, tick: number): WatchRecord {
  const now = new Date(nowMs);
  const open = Array.from({ length: OPEN_ANOMALIES }, (_, index) => ({
    ...anomalyOf(cluster, index, START - index * 1_000),
    lastFoundAt: now,
    isStale: index < changed && tick % 2 === 0,
    evidence: { heartbeatAgeMs: nowMs - START, machineName: `ETLW${index}`, limitMs: 300_000 },
  }));
  const workers = Array.from({ length: WORKERS }, (_, index) => ({
    id: `6583054A-E915-4C2A-80E4-${String(index).padStart(12, '0')}`,
    name: `ETLW${index}`,
    machineName: `ETLW${index}`,
    firstSeenAt: new Date(START),
    lastSeenAt: now,
    state: 'online' as const,
    stateChangedAts: [],
  }));
  return {
    memory: { ...EMPTY_MEMORY, workers: Object.fromEntries(workers.map((one) => [one.id, one])) },
    lifecycle: { open, resolved: [], cleanPolls: {}, pending: [] },
    history: EMPTY_HISTORY,
  };
}

function anomalyOf(cluster: string, index: number, openedAtMs: number): Anomaly {
  const subject = `ETLW${index % WORKERS}`;
  return {
    id: `${cluster}-${index}`,
    cluster,
    rule: RULE_IDS[index % RULE_IDS.length] ?? 'offline-worker',
    subject: { kind: 'worker', id: subject, name: subject },
    severity: index % 10 ? 'warning' : 'critical',
    evidence: { heartbeatAgeMs: 301_000, machineName: subject },
    status: 'open',
    openedAt: new Date(openedAtMs),
    lastFoundAt: new Date(openedAtMs),
    resolvedAt: null,
    reopenCount: 0,
    isStale: false,
    inhibitedBy: null,
    acknowledgement: null,
  };
}

async function benchYear(file: string): Promise<void> {
  const database = await openDatabase(file);
  await fillYear(database);
  const history = new AnomalyHistory({ run: (work) => work(database) });
  const some = anomalyOf('CLUSTER-3', 4_711, START);
  const filters: [string, AnomalyFilter][] = [
    ['no filter', {}],
    ['one cluster', { clusters: ['CLUSTER-3'] }],
    [
      'critical ones of three clusters',
      { clusters: CLUSTERS.slice(0, 3), severities: ['critical'] },
    ],
    ['open ones', { status: 'open' }],
    ['one rule and subject', { rule: some.rule, subjectId: some.subject.id }],
    ['nothing that exists', { clusters: ['CLUSTER-3'], rule: 'clock-skew', subjectId: 'NONE' }],
  ];
  const rows: string[][] = [];
  for (const [name, filter] of filters) {
    rows.push([name, ...(await measure(() => history.list(filter, { before: null, take: 50 })))]);
  }
  const deep = `${START - 300 * DAY_MS}.x`;
  rows.push([
    'page 300 days back',
    ...(await measure(() => history.list({}, { before: deep, take: 50 }))),
  ]);
  rows.push(['similar ones', ...(await measure(() => history.similar(some, 10)))]);
  const megabytes = ((await measureDatabase(file)) ?? 0) / 1024 ** 2;
  await database.close();
  const count = (CLUSTERS.length * YEAR_OF_ANOMALIES).toLocaleString('en-US');
  printTable(
    `Store: a year of 10 clusters, ${count} anomalies, ${shown(megabytes)} MB: a page of 50`,
    ['of', ...TIMES],
    rows,
  );
}

async function fillYear(database: Database): Promise<void> {
  const outboxes = new RecordOutboxes();
  const queue = new WriteQueue(outboxes.all);
  const stepMs = (365 * DAY_MS) / YEAR_OF_ANOMALIES;
  for (let index = 0; index < YEAR_OF_ANOMALIES; index += 1) {
    for (const cluster of CLUSTERS) {
      const openedAt = START - index * stepMs;
      const anomaly = anomalyOf(cluster, index, openedAt);
      const isOpen = index < 20;
      outboxes.anomalies.put(anomaly.id, {
        ...anomaly,
        status: isOpen ? 'open' : 'resolved',
        resolvedAt: isOpen ? null : new Date(openedAt + 600_000),
      });
    }
    if (queue.waitingCount > 5_000) await queue.flush(database);
  }
  await queue.flush(database);
}
