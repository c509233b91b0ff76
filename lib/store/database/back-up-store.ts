import { randomUUID } from 'node:crypto';
import { access, copyFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { connect } from './connect';
import { MIGRATIONS } from '@/lib/store/generated/migrations';
import { findMissingMigrations } from './migrate';
import { openDatabase } from './open-database';
import { RefusedDatabaseError } from './refused-database-error';
import { restoreStatement } from './restore-statement';
import { whenFree } from './when-free';

/**
 * Writes everything that the store holds at one moment into a new file, beside a dashboard that goes on writing. Throws
 * when the destination exists, when the store does not, or is not one; half a backup is never left behind.
 */
export async function backUpStore(file: string, destination: string): Promise<void> {
  if (await exists(destination)) throw new Error(`${destination} exists already`);
  if (!(await exists(file))) throw new Error(`there is no store at ${file}`);
  const partial = `${destination}.${randomUUID()}.partial`;
  const adapter = await connect(file);
  try {
    await findMissingMigrations(adapter, MIGRATIONS);
    await whenFree(() => adapter.executeScript(`VACUUM INTO ${quoted(partial)}`));
    await rename(partial, destination);
  } finally {
    await adapter.dispose();
    await rm(partial, { force: true });
  }
}

/**
 * Makes the store hold what a backup holds, all of it or nothing, beside a dashboard that has it open. A backup of an older
 * version is migrated first (in a copy); RefusedDatabaseError is thrown for one of a newer version, a damaged one and the
 * file of another program, and then nothing has changed. Who gets in and the audit are not turned back: see
 * restoreStatement. Resolves with how many rows each table has now.
 */
export async function restoreStore(
  file: string,
  backup: string,
): Promise<Readonly<Record<string, number>>> {
  if (!(await exists(backup))) throw new Error(`there is no backup at ${backup}`);
  // Makes the store when there is none, and refuses one that is not this version's.
  await (await whenFree(() => openDatabase(file))).close();
  const copy = path.join(path.dirname(file), `restoring-${randomUUID()}.db`);
  try {
    await copyFile(backup, copy);
    await requireSound(copy);
    await (await openDatabase(copy)).close();
    return await copyRows(copy, file);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) await rm(`${copy}${suffix}`, { force: true });
  }
}

/** Throws RefusedDatabaseError for a file whose pages do not fit together, or that is no store of this or an older version. */
async function requireSound(file: string): Promise<void> {
  const adapter = await connect(file);
  try {
    const names = await findMissingMigrations(adapter, MIGRATIONS);
    if (names.length === MIGRATIONS.length) {
      throw new RefusedDatabaseError('unavailable', 'the backup holds no store');
    }
    const [[verdict] = []] = await query(adapter, 'PRAGMA quick_check');
    if (verdict !== 'ok') throw new RefusedDatabaseError('corrupt', 'the backup is damaged');
  } finally {
    await adapter.dispose();
  }
}

async function copyRows(source: string, file: string): Promise<Record<string, number>> {
  const adapter = await connect(file);
  try {
    await adapter.executeScript(`ATTACH DATABASE ${quoted(source)} AS source`);
    const tables = (
      await query(
        adapter,
        `SELECT "name" FROM source.sqlite_master
         WHERE "type" = 'table' AND "name" NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND "name" <> '_prisma_migrations'`,
      )
    ).map(([name]) => String(name));
    const statements = await Promise.all(tables.map((table) => copyStatement(adapter, table)));
    // Children come and go with their parents in one transaction: what is checked in between does not count.
    await adapter.executeScript('PRAGMA foreign_keys=OFF');
    const script = ['BEGIN IMMEDIATE', ...statements, 'COMMIT'].join(';\n');
    await whenFree(() => runOrRollBack(adapter, script));
    const counts = tables.map(async (table) => {
      const [[count] = []] = await query(adapter, `SELECT count(*) FROM main."${table}"`);
      return [table, Number(count)] as const;
    });
    return Object.fromEntries(await Promise.all(counts));
  } finally {
    await adapter.dispose();
  }
}

/** By names: the order of columns may differ between a table that was made and one that was migrated. */
async function copyStatement(adapter: SqlDriverAdapter, table: string): Promise<string> {
  const rows = await query(adapter, `SELECT "name" FROM pragma_table_info('${table}')`);
  return restoreStatement(
    table,
    rows.map(([name]) => String(name)),
  );
}

async function runOrRollBack(adapter: SqlDriverAdapter, script: string): Promise<void> {
  try {
    await adapter.executeScript(script);
  } catch (error) {
    // Nothing to roll back when it did not even begin.
    await adapter.executeScript('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

async function query(adapter: SqlDriverAdapter, sql: string): Promise<unknown[][]> {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
  return rows;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
