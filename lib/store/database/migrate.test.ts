import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryStoreFile } from '@/lib/testing/temporary-store';
import { MIGRATIONS } from '@/lib/store/generated/migrations';
import type { Migration } from './migrate';
import { openDatabase } from './open-database';
import { connectOtherProcess } from '@/lib/store/test-other-process';

const PARENTS: Migration = {
  name: '1-parents',
  sql: `CREATE TABLE "Parent" ("id" INTEGER PRIMARY KEY);
CREATE TABLE "Child" ("id" INTEGER PRIMARY KEY, "parentId" INTEGER REFERENCES "Parent" ("id") ON DELETE CASCADE);
INSERT INTO "Parent" VALUES (1); INSERT INTO "Child" VALUES (1, 1);`,
};

/** As Prisma writes it for SQLite when a column changes its type. */
const REDEFINED: Migration = {
  name: '2-redefined',
  sql: `CREATE TABLE "new_Parent" ("id" INTEGER PRIMARY KEY, "name" TEXT);
INSERT INTO "new_Parent" ("id") SELECT "id" FROM "Parent";
DROP TABLE "Parent"; ALTER TABLE "new_Parent" RENAME TO "Parent";`,
};

async function openOnce(file: string, migrations: readonly Migration[]): Promise<void> {
  const database = await openDatabase(file, migrations);
  await database.close();
}

async function query(file: string, sql: string): Promise<unknown[]> {
  const run = await connectOtherProcess(file);
  return run(sql);
}

const appliedTo = (file: string) =>
  query(file, 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1');

describe('opening a database', () => {
  it('makes it, with its directory, with every migration, and readable by a SQLite shell', async () => {
    const file = `${temporaryStoreFile()}/a b%20#/\u5e93.db`;
    await openOnce(file, MIGRATIONS);
    const database = await openDatabase(file);
    onTestFinished(() => database.close());
    expect(await database.client.$queryRawUnsafe('PRAGMA journal_mode')).toEqual([
      { journal_mode: 'wal' },
    ]);
    expect(await database.client.$queryRawUnsafe('PRAGMA foreign_keys')).toEqual([
      { foreign_keys: 1n },
    ]);
    expect(await database.client.anomaly.count()).toBe(0);
    expect(
      await database.client.$queryRawUnsafe(
        'SELECT migration_name AS name FROM _prisma_migrations',
      ),
    ).toEqual(MIGRATIONS.map(({ name }) => ({ name })));
  });

  it('applies what is missing, once, and keeps what is there', async () => {
    const file = temporaryStoreFile();
    await openOnce(file, [PARENTS]);
    await openOnce(file, [PARENTS, REDEFINED]);
    await openOnce(file, [PARENTS, REDEFINED]);
    expect(await appliedTo(file)).toEqual([{ name: '1-parents' }, { name: '2-redefined' }]);
    expect(await query(file, 'SELECT * FROM "Child"')).toEqual([{ id: '1', parentId: '1' }]);
    expect(await query(file, 'SELECT * FROM "Parent"')).toEqual([{ id: '1', name: null }]);
  });

  it('leaves nothing of a migration that breaks off, and everything of those before', async () => {
    const file = temporaryStoreFile();
    const broken = { name: '2-broken', sql: 'CREATE TABLE "Half" ("id" INTEGER);\nSELEC 1;' };
    await expect(openOnce(file, [PARENTS, broken])).rejects.toThrow(/SELEC/);
    expect(await appliedTo(file)).toEqual([{ name: '1-parents' }]);
    expect(await query(file, `SELECT name FROM sqlite_master WHERE name = 'Half'`)).toEqual([]);
    await openOnce(file, [PARENTS, REDEFINED]);
  });
});

describe('a database is refused, and stays as it is, byte for byte,', () => {
  async function expectRefused(file: string, migrations: readonly Migration[], why: object) {
    const before = readFileSync(file);
    await expect(openDatabase(file, migrations)).rejects.toMatchObject(why);
    expect(readFileSync(file).equals(before)).toBe(true);
  }

  it('when a newer version has migrated it', async () => {
    const file = temporaryStoreFile();
    await openOnce(file, [PARENTS, REDEFINED]);
    const message = expect.stringContaining('2-redefined') as string;
    await expectRefused(file, [PARENTS], { fault: 'tooNew', message });
  });

  it('when a migration was edited after it had been applied', async () => {
    const file = temporaryStoreFile();
    await openOnce(file, [PARENTS]);
    const edited = { ...PARENTS, sql: `${PARENTS.sql} ` };
    const message = expect.stringMatching(/1-parents was edited/) as string;
    await expectRefused(file, [edited, REDEFINED], { fault: 'unavailable', message });
  });

  it('when another tool has left a migration half-applied', async () => {
    const file = temporaryStoreFile();
    await openOnce(file, [PARENTS]);
    await query(file, 'UPDATE _prisma_migrations SET finished_at = NULL');
    await query(file, 'PRAGMA wal_checkpoint(TRUNCATE)');
    const message = expect.stringMatching(/1-parents broke off half-way/) as string;
    await expectRefused(file, [PARENTS], { fault: 'unavailable', message });
  });

  it('when it belongs to another program', async () => {
    const file = temporaryStoreFile();
    await query(file, 'CREATE TABLE "Invoices" ("id" INTEGER)');
    const message = expect.stringContaining('another program') as string;
    await expectRefused(file, [PARENTS], { fault: 'unavailable', message });
  });
});
