import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { connect } from './connect';
import { PrismaClient, type Prisma } from '@/lib/store/generated/client/client';
import { MIGRATIONS } from '@/lib/store/generated/migrations';
import { findMissingMigrations, migrate, type Migration } from './migrate';

const TRANSACTION_TIMEOUT_MS = 10_000;

export type Transaction = Prisma.TransactionClient;

/** An open database whose tables are those of this version. */
export type Database = {
  client: PrismaClient;
  /** All of it or nothing. Nobody else's statement runs in between: `client` waits, so never use it inside. */
  transaction: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  close: () => Promise<void>;
};

/**
 * Opens the file, makes it and its directory when missing, and applies the migrations that it lacks. Throws what the driver
 * or the file system says, or RefusedDatabaseError, after which the file is as it was. Proves that it can be written.
 */
export async function openDatabase(
  file: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<Database> {
  const directory = path.dirname(file);
  await mkdir(/* turbopackIgnore: true */ directory, { recursive: true });
  // SQLite says only that it cannot open the file when it may not make another beside it.
  await access(/* turbopackIgnore: true */ directory, constants.W_OK);
  const adapter = await connect(file);
  try {
    const missing = await findMissingMigrations(adapter, migrations);
    // NORMAL: a power failure may take the newest transactions with it, never the rest, and no poll waits for the disk.
    await adapter.executeScript('PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL');
    await migrate(adapter, missing);
    await adapter.executeScript(`PRAGMA foreign_keys=ON; PRAGMA user_version=${migrations.length}`);
    return toDatabase(adapter);
  } catch (error) {
    await adapter.dispose();
    throw error;
  }
}

/** Bytes on disk, what waits beside the database in its write-ahead log included; null when nobody can tell. */
export async function measureDatabase(file: string): Promise<number | null> {
  const sizes = [file, `${file}-wal`].map(async (one) => {
    const found = await stat(/* turbopackIgnore: true */ one).catch(() => null);
    return found?.size ?? null;
  });
  const [database = null, log = null] = await Promise.all(sizes);
  return database === null ? null : database + (log ?? 0);
}

function toDatabase(adapter: SqlDriverAdapter): Database {
  const { provider, adapterName } = adapter;
  const client = new PrismaClient({
    adapter: { provider, adapterName, connect: () => Promise.resolve(adapter) },
    errorFormat: 'minimal',
  });
  return {
    client,
    transaction: (work) =>
      client.$transaction(work, {
        maxWait: TRANSACTION_TIMEOUT_MS,
        timeout: TRANSACTION_TIMEOUT_MS,
      }),
    close: async () => {
      // Statements that were not collected yet keep SQLite from emptying its log when it closes.
      await adapter.executeScript('PRAGMA wal_checkpoint(TRUNCATE)').catch(() => undefined);
      await client.$disconnect();
      await adapter.dispose();
    },
  };
}
