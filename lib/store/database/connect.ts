import path from 'node:path';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { singleConnection } from './single-connection';

/** The driver waits on the event loop: a longer wait for another process's lock belongs to the session, which backs off. */
const BUSY_TIMEOUT_MS = 200;

/** Opens a SQLite file as it is, and makes it when there is none. Throws what the driver says. */
export async function connect(file: string): Promise<SqlDriverAdapter> {
  // There is no SQLite driver for Windows on ARM: that must cost the history, not the dashboard.
  const { PrismaLibSql } = await import('@prisma/adapter-libsql');
  const url = `file:${file.split(path.sep).map(encodeURIComponent).join('/')}`;
  const factory = new PrismaLibSql(
    { url, timeout: BUSY_TIMEOUT_MS, intMode: 'bigint' },
    { timestampFormat: 'unixepoch-ms' },
  );
  return singleConnection(await factory.connect());
}
