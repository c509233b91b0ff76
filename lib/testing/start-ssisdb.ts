import { onTestFinished } from 'vitest';
import { z } from 'zod';
import type { ConnectionSettings } from '@/lib/config/connection-settings';
import { sqlType } from '@/lib/demo/tds/sql-types';
import { startTestServer } from '@/lib/demo/tds/start-test-server';
import type { ResultSet, TdsServerOptions } from '@/lib/demo/tds/tds-server';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import { defineQuery } from '@/lib/ssisdb/define-query';
import { int } from '@/lib/ssisdb/row-types';
import { Ssisdb } from '@/lib/ssisdb/ssisdb';
import { buildConnection } from './build-connection';

/** A query for rows of one number `n`. */
export function ask(name: string, timeoutMs = 5_000) {
  const row = z.object({ n: int });
  return defineQuery({ name, timeoutMs, reads: {}, params: {}, sql: () => 'SELECT 1 AS n', row });
}

/** What the server answers to such a query. */
export function rowsOf(...values: unknown[]): ResultSet {
  return { columns: [{ name: 'n', type: sqlType.int }], rows: values.map((value) => [value]) };
}

/** A door that is closed when the test ends. */
export function openSsisdb(port: number, overrides: Partial<ConnectionSettings> = {}): Ssisdb {
  const ssisdb = new Ssisdb(buildConnection({ port, ...overrides }), 'Scale Out Watch test');
  onTestFinished(() => ssisdb.close());
  return ssisdb;
}

/** A TDS server that answers one row unless told otherwise, and the real driver in front of it. */
export async function startSsisdb(
  serverOptions: Partial<TdsServerOptions> = {},
  overrides: Partial<ConnectionSettings> = {},
) {
  const { server, port } = await startTestServer(serverOptions);
  return { server, port, ssisdb: openSsisdb(port, overrides) };
}

/** 'rows', or the code and number of the failure. */
export async function outcomeOf(ssisdb: Ssisdb, query = ask('test')): Promise<string> {
  const { result } = await ssisdb.run(query, {}, DOCUMENTED_SHAPE);
  return result.ok ? 'rows' : `${result.failure.code} ${result.failure.number ?? ''}`.trim();
}
