import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Store } from '@/lib/store/open-store';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { NOW } from '@/lib/testing/clock';
import {
  openingOf,
  recordOf,
  startKeepingStore,
  temporaryStoreFile,
} from '@/lib/testing/temporary-store';
import { backUpStore, restoreStore } from './back-up-store';
import { connect } from './connect';
import { MIGRATIONS } from '@/lib/store/generated/migrations';
import { migrate } from './migrate';
import { openDatabase } from './open-database';

const OFFLINE = buildAnomaly('offline-worker');
const LATE = buildAnomaly('late-worker');
const beside = (file: string, name: string) => path.join(path.dirname(file), name);

/** What a file holds, read by itself. */
async function rulesIn(file: string): Promise<string[]> {
  const { client, close } = await openDatabase(file);
  const rows = await client.anomaly.findMany({ orderBy: { rule: 'asc' } });
  await close();
  return rows.map(({ rule }) => rule);
}

async function startStoreWith(...anomalies: Parameters<typeof recordOf>) {
  const file = temporaryStoreFile();
  const store = await startKeepingStore(file);
  const save = async (...kept: Parameters<typeof recordOf>) => {
    store.records.save('PROD-ETL', recordOf(...kept), kept.map(openingOf));
    await expect
      .poll(async () => (await store.anomalies.find(kept[0]?.id ?? '')) !== null)
      .toBe(true);
  };
  await save(...anomalies);
  return { file, store, save };
}

test('a running store is backed up whole, and restored beside it', async () => {
  const { file, save, store } = await startStoreWith(OFFLINE);
  const backup = beside(file, "it's a backup.db");
  await backUpStore(file, backup);
  await save(LATE, OFFLINE);
  expect(await rulesIn(backup)).toEqual(['offline-worker']);

  expect(await restoreStore(file, backup)).toMatchObject({ Anomaly: 1, AnomalyEvent: 1 });
  expect(await rulesIn(file)).toEqual(['offline-worker']);
  expect(store.status().status).toBe('keeping');
  await save(LATE);
  expect(readdirSync(path.dirname(file)).filter((name) => /restoring|partial/.test(name))).toEqual(
    [],
  );
});

test('a backup is never written over another file', async () => {
  const { file } = await startStoreWith(OFFLINE);
  const backup = beside(file, 'backup.db');
  writeFileSync(backup, 'precious');
  await expect(backUpStore(file, backup)).rejects.toThrow('exists already');
  await expect(backUpStore(beside(file, 'none.db'), beside(file, 'b.db'))).rejects.toThrow(
    'no store',
  );
  expect(existsSync(beside(file, 'none.db'))).toBe(false);
});

test('a backup of an older version is migrated, and stays as it was', async () => {
  const { file } = await startStoreWith(OFFLINE);
  const older = beside(file, 'older.db');
  const adapter = await connect(older);
  await migrate(adapter, MIGRATIONS.slice(0, 1));
  await adapter.dispose();
  expect(await restoreStore(file, older)).toMatchObject({ Anomaly: 0, Delivery: 0 });
  expect(await rulesIn(file)).toEqual([]);
});

const TOKEN = {
  ...{
    purpose: 'api' as const,
    clusters: null,
    folders: null,
    secretHash: 'x',
    createdBy: 'Ada',
    createdAt: NOW,
  },
  ...{ expiresAt: null, revokedAt: null, lastSeenAt: null, lastSeenFrom: null },
};

const VISIT = {
  ...{ subject: 'user:eve', name: 'Eve', method: 'password' as const, role: 'admin' as const },
  ...{
    clusters: null,
    folders: null,
    createdAt: NOW,
    lastSeenAt: NOW,
    revokedAt: null,
    from: '',
    userAgent: '',
  },
  expiresAt: new Date(NOW.getTime() + 3_600_000),
};

const account = (name: string) => ({
  ...{
    name,
    role: 'admin' as const,
    clusters: null,
    folders: null,
    passwordHash: name,
    createdAt: NOW,
  },
  disabledAt: null,
});

async function note({ audit }: Store, target: string): Promise<void> {
  const who = { who: 'Ada', subject: 'user:ada', from: '', cluster: null };
  await audit.add({ at: NOW, action: 'userDisabled', target, ...who });
}

const targetsIn = async ({ audit }: Store) =>
  (await audit.list({}, null, 50)).entries.map(({ target }) => target);

test('a restore lets nobody in who was kept out since, and takes nothing from the audit', async () => {
  const { file, store } = await startStoreWith(OFFLINE);
  for (const name of ['Ada', 'Eve']) await store.users.add(account(name));
  await store.accessTokens.add({ ...TOKEN, id: 'old', name: 'Hall' });
  await store.collectorTokens.add({ ...TOKEN, id: 'old', cluster: 'PROD-ETL' });
  await store.sessions.add({ ...VISIT, idHash: 'visit' });
  await note(store, 'before');
  const backup = beside(file, 'backup.db');
  await backUpStore(file, backup);

  await store.users.change('Eve', { disabledAt: NOW });
  await store.accessTokens.revoke('old', NOW);
  await store.collectorTokens.revokeOne('old', NOW);
  await store.sessions.revoke({ idHash: 'visit' }, NOW);
  await store.accessTokens.add({ ...TOKEN, id: 'new', name: 'Lobby' });
  await note(store, 'since');

  await restoreStore(file, backup);
  expect(await store.users.find('Eve')).toMatchObject({ disabledAt: NOW });
  expect((await store.accessTokens.find('old'))?.revokedAt).toEqual(NOW);
  expect((await store.collectorTokens.find('old'))?.revokedAt).toEqual(NOW);
  expect((await store.sessions.find('visit'))?.revokedAt).toEqual(NOW);
  expect(await store.accessTokens.find('new')).not.toBeNull();
  expect(await targetsIn(store)).toEqual(['since', 'before']);
  await restoreStore(file, backup);
  expect(await targetsIn(store)).toEqual(['since', 'before']);
});

test('a restore into a store that has just been made brings accounts, tokens and the audit back', async () => {
  const { file, store } = await startStoreWith(OFFLINE);
  await store.users.add(account('Ada'));
  await store.accessTokens.add({ ...TOKEN, id: 'old', name: 'Hall' });
  await note(store, 'then');
  const backup = beside(file, 'backup.db');
  await backUpStore(file, backup);

  const anew = await startStoreWith(LATE);
  await note(anew.store, 'on the new machine');
  await restoreStore(anew.file, backup);
  expect(await anew.store.users.find('Ada')).toMatchObject({ passwordHash: 'Ada' });
  expect((await anew.store.accessTokens.find('old'))?.revokedAt).toBeNull();
  expect(await targetsIn(anew.store)).toEqual(['on the new machine', 'then']);
});

test('a backup of a newer version, a damaged one and no backup at all change nothing', async () => {
  const { file } = await startStoreWith(OFFLINE);
  const newer = beside(file, 'newer.db');
  const adapter = await connect(newer);
  await migrate(adapter, [...MIGRATIONS, { name: '99991231-later', sql: 'SELECT 1;' }]);
  await adapter.dispose();
  await expect(restoreStore(file, newer)).rejects.toThrow('newer version');

  const damaged = beside(file, 'damaged.db');
  await backUpStore(file, damaged);
  truncateSync(damaged, 8_192);
  await expect(restoreStore(file, damaged)).rejects.toThrow();

  const empty = beside(file, 'empty.db');
  writeFileSync(empty, '');
  await expect(restoreStore(file, empty)).rejects.toThrow('no store');
  await expect(restoreStore(file, beside(file, 'none.db'))).rejects.toThrow('no backup');
  expect(await rulesIn(file)).toEqual(['offline-worker']);
});
