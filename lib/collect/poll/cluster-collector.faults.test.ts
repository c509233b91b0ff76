import { generate } from 'selfsigned';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { parseConnectionString } from '@/lib/config/parse-connection-string';
import { startEmbeddedCluster, type EmbeddedCluster } from '@/lib/demo/embedded-cluster';
import type { FaultName } from '@/lib/demo/faults';
import { lastKnownData } from '@/lib/domain/section';
import { SECTION_NAMES, type SectionName, type Snapshot } from '@/lib/domain/snapshot';
import type { CatalogShape } from '@/lib/ssisdb/catalog-shape';
import type { Query } from '@/lib/ssisdb/define-query';
import { Ssisdb, type ParameterValues, type QuerySet } from '@/lib/ssisdb/ssisdb';
import { ClusterCollector } from './cluster-collector';

const PATIENCE = { timeout: 12_000 };
const SHORT_MS = 300;

/** The real door, but it gives up sooner, so that a slow server need not be waited for. */
class HastySsisdb extends Ssisdb {
  override run<Row>(query: Query<Row>, params: ParameterValues, shape: CatalogShape) {
    return super.run(hasty(query), params, shape);
  }

  override runBatch<Set extends QuerySet>(
    name: string,
    queries: Set,
    params: ParameterValues,
    shape: CatalogShape,
  ) {
    const entries = Object.entries(queries).map(([key, query]) => [key, hasty(query)]);
    return super.runBatch(name, Object.fromEntries(entries) as Set, params, shape);
  }
}

function hasty<Row>(query: Query<Row>): Query<Row> {
  return { ...query, timeoutMs: SHORT_MS };
}

type Watched = { cluster: EmbeddedCluster; poll: () => Promise<Snapshot> };

/** An embedded cluster behind the real driver, after one good poll. */
async function watchCluster({ isHasty = false, isEncrypted = false } = {}): Promise<Watched> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }]);
  const cluster = await startEmbeddedCluster({
    name: 'PROD-ETL',
    seed: 11,
    workerCount: 12,
    executionCount: 2_000,
    userName: 'watcher',
    password: 'Pässw0rd',
    ...(isEncrypted ? { tls: { key, cert } } : {}),
  });
  const Door = isHasty ? HastySsisdb : Ssisdb;
  const ssisdb = new Door(parseConnectionString(cluster.connectionString, 'test'), 'test');
  const collector = new ClusterCollector(ssisdb, { name: 'PROD-ETL', wantsPrimary: true });
  onTestFinished(async () => {
    await collector.close();
    await cluster.close();
  });
  const poll = async () => (await collector.collect()).snapshot;
  expect(summaryOf(await poll())).toBe('good');
  return { cluster, poll };
}

/** Not read from SSISDB, or not in every poll. */
const OUTSIDE_SSISDB: readonly SectionName[] = [
  'instance',
  'availabilityGroups',
  'oldestOperation',
];

/** 'good', or what failed: the whole poll, or each section that is not collected. */
function summaryOf({ failure, sections }: Snapshot): string {
  if (failure) return `${failure.code} ${failure.number ?? ''}`.trim();
  const troubles = Object.entries(sections).flatMap(([name, section]) =>
    section.status === 'collected' ? [] : `${name} ${section.status}`,
  );
  const ofSsisdb = SECTION_NAMES.filter((name) => !OUTSIDE_SSISDB.includes(name));
  const isEverything = ofSsisdb.every((name) => sections[name].status === 'failed');
  return isEverything ? 'everything in SSISDB failed' : troubles.join(', ') || 'good';
}

function hasAllLastData({ sections }: Snapshot): boolean {
  return Object.values(sections).every(
    (section) => section.status === 'collected' || ('lastGood' in section && section.lastGood),
  );
}

describe('with a fault at the wire, a poll', () => {
  it.each<[FaultName, string]>([
    ['refuse', 'refused'],
    ['login-failed', 'loginFailed 18456'],
    ['database-missing', 'databaseUnavailable 4060'],
    ['database-restoring', 'databaseUnavailable 927'],
    ['database-offline', 'databaseUnavailable 942'],
    ['unreadable-secondary', 'notReadableReplica 976'],
    ['read-only-replica', 'notPrimaryReplica'],
    ['drop-mid-result', 'connectionLost'],
    ['lock-timeout', 'everything in SSISDB failed'],
    ['deadlock', 'everything in SSISDB failed'],
    ['hidden-groups', 'availabilityGroups denied'],
    ['permission-denied', 'tasks denied, jobAssignments denied'],
    ['revoked-after-probe', 'tasks denied, jobAssignments denied'],
    ['zero-rows', 'workers denied, executions denied'],
  ])('under %s says “%s”, keeps the last good data, and recovers', async (fault, summary) => {
    const { cluster, poll } = await watchCluster();
    await cluster.setFault(fault, true);
    let last: Snapshot | undefined;
    const next = async () => {
      last = await poll();
      return summaryOf(last);
    };
    // The pool may notice the end of its open connection first.
    await expect.poll(next, PATIENCE).toBe(summary);
    expect(last && hasAllLastData(last)).toBe(true);
    await cluster.setFault(fault, false);
    // What was denied is asked for again half a minute later.
    vi.useFakeTimers({ toFake: ['performance'] });
    onTestFinished(() => void vi.useRealTimers());
    vi.advanceTimersByTime(31_000);
    await expect.poll(next, PATIENCE).toBe('good');
  });

  it('under refuse-encryption sends nothing, and recovers', async () => {
    const { cluster, poll } = await watchCluster({ isEncrypted: true });
    await cluster.setFault('refuse-encryption', true);
    await expect.poll(async () => summaryOf(await poll()), PATIENCE).toBe('encryptionRefused');
    await cluster.setFault('refuse-encryption', false);
    await expect.poll(async () => summaryOf(await poll()), PATIENCE).toBe('good');
  });

  it('under slow times out instead of hanging, and recovers on the same connection', async () => {
    const { cluster, poll } = await watchCluster({ isHasty: true });
    await cluster.setFault('slow', true);
    const snapshot = await poll();
    expect(snapshot.failure).toMatchObject({ code: 'timeout', query: 'clock' });
    expect(hasAllLastData(snapshot)).toBe(true);
    await cluster.setFault('slow', false);
    expect(summaryOf(await poll())).toBe('good');
  });
});

describe('with odd data, a poll is good and', () => {
  async function pollWith(fault: FaultName): Promise<Snapshot> {
    const { cluster, poll } = await watchCluster();
    await cluster.setFault(fault, true);
    const snapshot = await poll();
    expect(summaryOf(snapshot)).toBe('good');
    return snapshot;
  }

  it('garbage-master-time is handed on as the text that it is', async () => {
    const { sections } = await pollWith('garbage-master-time');
    const properties = lastKnownData(sections.masterProperties)?.data ?? [];
    const text = properties.find(({ name }) => name === 'LAST_ONLINE_TIME')?.value ?? '';
    expect(Date.parse(text)).toBeNaN();
  });

  it('null-machine-name leaves the worker without a machine', async () => {
    const { sections } = await pollWith('null-machine-name');
    const workers = lastKnownData(sections.workers)?.data ?? [];
    expect(workers.filter(({ machineName }) => machineName === null)).toHaveLength(1);
  });

  it('missing-master-property leaves the row out', async () => {
    const { sections } = await pollWith('missing-master-property');
    const names = lastKnownData(sections.masterProperties)?.data.map(({ name }) => name);
    expect(names).not.toContain('MASTER_ADDRESS');
    expect(names).toContain('MACHINE_NAME');
  });

  it('huge-ids keep every digit', async () => {
    const { cluster, poll } = await watchCluster();
    await cluster.setFault('huge-ids', true);
    const newestId = async () => {
      const snapshot = await poll();
      expect(summaryOf(snapshot)).toBe('good');
      return BigInt(lastKnownData(snapshot.sections.executions)?.data.recent[0]?.id ?? 0);
    };
    await expect.poll(newestId, PATIENCE).toBeGreaterThan(2n ** 53n);
  });

  it('unknown-status keeps its number', async () => {
    const { sections } = await pollWith('unknown-status');
    const open = lastKnownData(sections.executions)?.data.open ?? [];
    expect(open).toContainEqual(expect.objectContaining({ status: 'unknown', statusCode: 42 }));
  });

  it('clock-hour-off is told as skew and offset', async () => {
    const { source } = await pollWith('clock-hour-off');
    expect(source?.sqlClockOffsetMinutes).toBe(120);
    expect(Math.round((source?.clockSkewMs ?? 0) / 60_000)).toBe(60);
  });
});
