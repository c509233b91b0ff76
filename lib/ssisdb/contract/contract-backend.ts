import { inject } from 'vitest';
import { fixtureBatches, insertBatch } from './fixture-script';
import { FIXTURE_ROWS } from './fixture-rows';
import { openPgliteBackend } from './pglite-backend';
import type { SqlBackend } from './sql-backend';
import { openSqlServerBackend, type SqlServerFixture } from './sql-server-backend';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null: PostgreSQL in this process. */
    sqlServer: SqlServerFixture | null;
  }
}

let opened: Promise<SqlBackend> | null = null;

/** The one server of the suite, with the fixture loaded at first use. */
export function contractBackend(): Promise<SqlBackend> {
  opened ??= open();
  return opened;
}

async function open(): Promise<SqlBackend> {
  const sqlServer = inject('sqlServer');
  const backend = await (sqlServer ? openSqlServerBackend(sqlServer) : openPgliteBackend());
  for (const batch of fixtureBatches()) await backend.run(batch);
  for (const [table, rows] of Object.entries(FIXTURE_ROWS)) {
    await backend.run(insertBatch(table, rows));
  }
  return backend;
}
