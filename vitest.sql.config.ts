import { randomBytes } from 'node:crypto';
import { defineConfig } from 'vitest/config';
import type { SqlServerFixture } from './lib/ssisdb/contract/sql-server-backend';
// With an extension, or Vite warns that its native loader will want one.
import unitConfig from './vitest.config.js';

// The T-SQL of every query against a fixture SSISDB: on PostgreSQL in this process, or on the server that
// SSISDB_TEST_CONNECTION_STRING names (`npm run test:sql -- -- --fixture-database NAME` chooses the database's name).
export default defineConfig({
  resolve: unitConfig.resolve,
  test: {
    include: ['lib/**/*.sql.test.ts', 'lib/ssisdb/contract/*.test.ts'],
    provide: { sqlServer: sqlServerFixture() },
    globalSetup: ['lib/ssisdb/contract/fixture-database.ts'],
    // One process, one module graph and one file at a time: an in-process PostgreSQL takes 600 to 850 MB.
    isolate: false,
    fileParallelism: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});

/** Null where no server is named. The database is always one that the suite makes for itself. */
function sqlServerFixture(): SqlServerFixture | null {
  const connectionString = process.env['SSISDB_TEST_CONNECTION_STRING'];
  const option = process.argv.indexOf('--fixture-database');
  const chosenName = process.argv[option + 1];
  if (option >= 0 && !(connectionString && chosenName)) {
    throw new Error('--fixture-database takes a name and needs SSISDB_TEST_CONNECTION_STRING');
  }
  if (!connectionString) return null;
  const randomName = `scale_out_watch_contract_${randomBytes(4).toString('hex')}`;
  return { connectionString, databaseName: option >= 0 && chosenName ? chosenName : randomName };
}
