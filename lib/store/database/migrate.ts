import { createHash, randomUUID } from 'node:crypto';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { RefusedDatabaseError } from './refused-database-error';

export type Migration = { name: string; sql: string };

type Applied = { checksum: string; isFinished: boolean };

/** As `prisma migrate` makes it, so that its tools understand the file. */
const CREATE_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;

/**
 * The migrations that the database still lacks; reads only. Throws RefusedDatabaseError for one that a newer version has
 * migrated, one whose migrations were edited or broke off, and one that belongs to another program.
 */
export async function findMissingMigrations(
  database: SqlDriverAdapter,
  migrations: readonly Migration[],
): Promise<Migration[]> {
  const applied = await readApplied(database);
  const known = new Set(migrations.map(({ name }) => name));
  const newer = [...applied.keys()].filter((name) => !known.has(name));
  if (newer.length > 0) {
    throw new RefusedDatabaseError(
      'tooNew',
      `a newer version has migrated it (${newer.join(', ')}): start that version, or name another file`,
    );
  }
  for (const { name, sql } of migrations) {
    const before = applied.get(name);
    if (before && !before.isFinished) {
      throw new RefusedDatabaseError(
        'unavailable',
        `its migration ${name} broke off half-way: restore a backup, or name another file`,
      );
    }
    if (before && before.checksum !== checksumOf(sql)) {
      throw new RefusedDatabaseError(
        'unavailable',
        `the migration ${name} was edited after it had been applied: add a new one instead`,
      );
    }
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/** Applies the migrations, each in a transaction of its own with its entry in the history: all of it, or nothing. */
export async function migrate(
  database: SqlDriverAdapter,
  migrations: readonly Migration[],
): Promise<void> {
  if (migrations.length > 0) await database.executeScript(CREATE_HISTORY);
  for (const { name, sql } of migrations) {
    // Within a transaction the PRAGMA does nothing, and a table that is made anew would take its children with it.
    await database.executeScript('PRAGMA foreign_keys=OFF');
    try {
      await database.executeScript(`BEGIN IMMEDIATE;\n${sql}\n${entryOf(name, sql)}\nCOMMIT;`);
    } finally {
      await database.executeScript('PRAGMA foreign_keys=ON');
    }
  }
}

async function readApplied(database: SqlDriverAdapter): Promise<Map<string, Applied>> {
  const query = (sql: string) => database.queryRaw({ sql, args: [], argTypes: [] });
  const { rows: tables } = await query(`SELECT "name" FROM sqlite_master WHERE "type" = 'table'`);
  if (!tables.some(([name]) => name === '_prisma_migrations')) {
    if (tables.length === 0) return new Map();
    throw new RefusedDatabaseError('unavailable', 'it is the database of another program');
  }
  const { rows } = await query(
    'SELECT "migration_name", "checksum", "finished_at" FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  );
  return new Map(
    rows.map(([name, checksum, finishedAt]) => [
      String(name),
      { checksum: String(checksum), isFinished: finishedAt !== null },
    ]),
  );
}

function entryOf(name: string, sql: string): string {
  const values = [randomUUID(), checksumOf(sql), name].map(
    (text) => `'${text.replaceAll("'", "''")}'`,
  );
  return `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
VALUES (${values.join(', ')}, strftime('%s', 'now') * 1000, strftime('%s', 'now') * 1000, 1);`;
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex');
}
