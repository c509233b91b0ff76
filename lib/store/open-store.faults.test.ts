import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { renameSync, rmSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { NOW } from '@/lib/testing/clock';
import {
  openingOf,
  recordOf,
  startKeepingStore,
  startStore,
  temporaryStoreFile,
  untilFailing,
  untilKeeping,
} from '@/lib/testing/temporary-store';
import { openDatabase } from '@/lib/store/database/open-database';
import type { Store } from './open-store';
import { connectOtherProcess } from './test-other-process';

const CLUSTER = 'PROD-ETL';
const offline = buildAnomaly('offline-worker');
const late = buildAnomaly('late-worker');

/** Opens as the product does, then spoils the connection as long as the switch is on. */
function spoiledBy(pragma: string) {
  const spoiled = { isOn: true };
  const open = async (file: string) => {
    const database = await openDatabase(file);
    if (spoiled.isOn) await database.client.$queryRawUnsafe(pragma);
    return database;
  };
  return { spoiled, open };
}

async function openIdsOnDisk(store: Store): Promise<string[]> {
  const { anomalies } = await store.anomalies.list({ status: 'open' }, { before: null, take: 99 });
  return anomalies.map(({ id }) => id).sort();
}

/** What the dashboard needs of a store, whatever is the matter with it. */
function expectLive(store: Store): void {
  store.records.save(CLUSTER, recordOf(offline, late), [openingOf(offline), openingOf(late)]);
  expect(store.records.load(CLUSTER)).toEqual(recordOf(offline, late));
}

async function expectRecovered(store: Store): Promise<void> {
  await untilKeeping(store);
  expect(await openIdsOnDisk(store)).toEqual([late.id, offline.id].sort());
  expect(await store.anomalies.events(offline.id)).toEqual([openingOf(offline).event]);
}

describe('a store that fails', () => {
  it.each([
    ['full', 'PRAGMA max_page_count=1'],
    ['readOnly', 'PRAGMA query_only=1'],
  ])(
    'because it is %s says so, keeps everything in memory, and recovers',
    async (fault, pragma) => {
      const { spoiled, open } = spoiledBy(pragma);
      const store = startStore(temporaryStoreFile(), { open });
      await store.records.restore([CLUSTER]);
      const bulky = { ...offline, evidence: { grant: 'x'.repeat(200_000) } };
      store.records.save(CLUSTER, recordOf(bulky), [openingOf(bulky)]);
      const status = await untilFailing(store);
      expect(status).toMatchObject({ fault, waitingCount: 2, lostCount: 0 });
      store.records.save(CLUSTER, recordOf(offline, late), [openingOf(late)]);
      expect(store.records.load(CLUSTER)).toEqual(recordOf(offline, late));
      expect(await untilFailing(store)).toMatchObject({ waitingCount: 4, sinceAt: status.sinceAt });
      spoiled.isOn = false;
      await untilKeeping(store);
      expect(await openIdsOnDisk(store)).toEqual([late.id, offline.id].sort());
      expect(await store.anomalies.events(bulky.id)).toEqual([openingOf(bulky).event]);
      expect(await store.anomalies.find(offline.id)).toEqual(offline);
    },
  );

  it('because another process writes goes on, and recovers when that is done', async () => {
    const file = temporaryStoreFile();
    const store = await startKeepingStore(file);
    const other = await connectOtherProcess(file);
    await other('BEGIN IMMEDIATE');
    expectLive(store);
    expect(await untilFailing(store)).toMatchObject({ fault: 'locked' });
    await other('ROLLBACK');
    await expectRecovered(store);
  });

  it('because its file is corrupt leaves the file alone, and makes a new one when it is moved away', async () => {
    const file = temporaryStoreFile();
    const bytes = Buffer.from('no database'.repeat(1_000));
    writeFileSync(file, bytes);
    const store = startStore(file);
    await store.records.restore([CLUSTER]);
    expectLive(store);
    expect(await untilFailing(store)).toMatchObject({ fault: 'corrupt' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    renameSync(file, `${file}.corrupt`);
    await expectRecovered(store);
  });

  it('because its path is taken, or its file went away, recovers by itself', async () => {
    const file = temporaryStoreFile();
    mkdirSync(file);
    const store = startStore(file);
    await store.records.restore([CLUSTER]);
    expectLive(store);
    expect(await untilFailing(store)).toMatchObject({ fault: 'unavailable' });
    rmdirSync(file);
    await expectRecovered(store);
  });

  it('because a newer version has migrated its file never writes to it', async () => {
    const file = temporaryStoreFile();
    const first = await startKeepingStore(file);
    await first.close();
    const other = await connectOtherProcess(file);
    await other(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '99990101000000-later', 1)`,
    );
    await other('PRAGMA wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(file);
    const store = startStore(file);
    await store.records.restore([CLUSTER]);
    expectLive(store);
    expect(await untilFailing(store)).toMatchObject({ fault: 'tooNew' });
    await store.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('refuses reads and what people want to write, in words that tell no path', async () => {
    const file = temporaryStoreFile();
    mkdirSync(file);
    const store = startStore(file);
    await store.records.restore([CLUSTER]);
    expectLive(store);
    const acknowledgement = { by: 'Ada', reason: '-', at: NOW, until: null };
    const event = { kind: 'acknowledged', at: NOW, acknowledgement } as const;
    for (const refused of [
      store.records.acknowledge(CLUSTER, offline.id, acknowledgement, event),
      store.records.comment(offline.id, event),
      store.anomalies.find(offline.id),
      store.anomalies.events(offline.id),
      store.anomalies.similar(offline, 3),
      openIdsOnDisk(store),
    ]) {
      const error: unknown = await refused.catch((reason: unknown) => reason);
      expect(error).toMatchObject({ code: 'storeUnavailable' });
      expect(String(error)).not.toContain(file);
    }
    expect(store.records.load(CLUSTER)).toEqual(recordOf(offline, late));
  });

  it('counts what it had to give up, and keeps what is current', async () => {
    const file = temporaryStoreFile();
    mkdirSync(file);
    const store = startStore(file);
    await store.records.restore([CLUSTER]);
    const events = Array.from({ length: 20_010 }, () => openingOf(offline));
    store.records.save(CLUSTER, recordOf(offline), events);
    const status = await untilFailing(store);
    expect(status).toMatchObject({ lostCount: 10, waitingCount: 20_001 });
    rmdirSync(file);
    await untilKeeping(store);
    expect(await openIdsOnDisk(store)).toEqual([offline.id]);
  });
});

describe('a database that is replaced by another', () => {
  it('is given everything that is current', async () => {
    const file = temporaryStoreFile();
    const empty = temporaryStoreFile();
    await (await startKeepingStore(empty)).close();
    const store = await startKeepingStore(file);
    expectLive(store);
    await vi.waitFor(async () => expect(await openIdsOnDisk(store)).toHaveLength(2), {
      timeout: 10_000,
    });
    const other = await connectOtherProcess(file);
    await other('BEGIN IMMEDIATE');
    store.records.save(CLUSTER, recordOf({ ...offline, severity: 'info' }, late), []);
    await untilFailing(store);
    await other('ROLLBACK');
    for (const one of [file, `${file}-wal`, `${file}-shm`]) rmSync(one, { force: true });
    copyFileSync(empty, file);
    await untilKeeping(store);
    expect(await openIdsOnDisk(store)).toEqual([late.id, offline.id].sort());
  });
});

describe('the start', () => {
  it('returns at once and says that it is opening, then that history is kept, and how much', async () => {
    const file = temporaryStoreFile();
    const store = startStore(file);
    expect(store.status()).toEqual({ status: 'opening' });
    await untilKeeping(store);
    const status = store.status();
    expect(status.status === 'keeping' && status.sizeBytes).toBeGreaterThan(4_096);
    expect(existsSync(file)).toBe(true);
  });

  it('does not wait for a store that hangs, nor does the end', async () => {
    const store = startStore(temporaryStoreFile(), {
      open: () => new Promise(() => undefined),
      closeWithinMs: 50,
    });
    await store.records.restore([CLUSTER], 10);
    expectLive(store);
    expect(store.status()).toEqual({ status: 'opening' });
    await store.close();
  });
});
