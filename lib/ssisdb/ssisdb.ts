import sql from 'mssql';
import type { ConnectionSettings } from '@/lib/config/connection-settings';
import type { CatalogShape } from './catalog-shape';
import { ConnectionPool } from './connection-pool';
import type { ParameterType, Query, RowOf } from './define-query';
import { parseRows } from './parse-rows';
import { sqlFailure, type Result } from './sql-failure';
import { batchText, statementText } from './statement-text';

/** What one round trip cost. */
export type RoundTrip = {
  name: string;
  startedAt: Date;
  durationMs: number;
  byteCount: number;
};

export type QueryAnswer<Row> = { result: Result<Row[]>; roundTrip: RoundTrip };

export type QuerySet = Readonly<Record<string, Query>>;

/** Rows per query of a batch, under the key that the caller gave it. */
export type BatchRows<Set extends QuerySet> = { [Key in keyof Set]: Result<RowOf<Set[Key]>[]> };

export type BatchAnswer<Set extends QuerySet> = {
  /** Fails as a whole: SQL Server's driver gives up all result sets when one statement fails. */
  result: Result<BatchRows<Set>>;
  roundTrip: RoundTrip;
};

export type ParameterValues = Record<string, string | number | null>;

const DRIVER_TYPES: Record<ParameterType, () => sql.ISqlType> = {
  int: () => sql.Int(),
  bigint: () => sql.BigInt(),
  text: () => sql.NVarChar(4_000),
};

/** The read-only door to one SSISDB. Every method answers with data; none throws. */
export class Ssisdb {
  private readonly pool: ConnectionPool;

  constructor(settings: ConnectionSettings, appName: string) {
    this.pool = new ConnectionPool(settings, appName);
  }

  /** Changes whenever the connection was made anew. */
  get generation(): number {
    return this.pool.generation;
  }

  /** Runs one query in one round trip. */
  async run<Row>(
    query: Query<Row>,
    params: ParameterValues,
    shape: CatalogShape,
  ): Promise<QueryAnswer<Row>> {
    const text = statementText(query, shape);
    const { result, roundTrip } = await this.send(query.name, [query], text, params);
    if (!result.ok) return { result, roundTrip };
    const [rows, ...more] = result.value;
    if (!rows || more.length > 0) return { result: resultSetMismatch(query.name), roundTrip };
    return { result: parseRows(query, rows), roundTrip };
  }

  /** Runs several queries in one round trip, one result set each. */
  async runBatch<Set extends QuerySet>(
    name: string,
    queries: Set,
    params: ParameterValues,
    shape: CatalogShape,
  ): Promise<BatchAnswer<Set>> {
    const entries = Object.entries(queries);
    const list = entries.map(([, query]) => query);
    const { result, roundTrip } = await this.send(name, list, batchText(name, list, shape), params);
    if (!result.ok) return { result, roundTrip };
    if (result.value.length !== entries.length) {
      return { result: resultSetMismatch(name), roundTrip };
    }
    const rows = entries.map(([key, query], index) => [
      key,
      parseRows(query, result.value[index] ?? []),
    ]);
    return { result: { ok: true, value: Object.fromEntries(rows) as BatchRows<Set> }, roundTrip };
  }

  /** Ends all connections; the next query opens new ones, which a listener may lead to another replica. */
  async disconnect(): Promise<void> {
    await this.pool.disconnect();
  }

  /** Ends all connections for good, together with the queries on them; later queries fail. */
  async close(): Promise<void> {
    await this.pool.close();
  }

  private async send(
    name: string,
    queries: readonly Query[],
    text: string,
    params: ParameterValues,
  ): Promise<{ result: Result<unknown[][]>; roundTrip: RoundTrip }> {
    const startedAt = new Date();
    const startedMs = performance.now();
    const bytesBefore = this.pool.receivedBytes();
    const types = Object.assign({}, ...queries.map((query) => query.params)) as Query['params'];
    const result = await this.pool.send({
      text,
      timeoutMs: Math.max(...queries.map((query) => query.timeoutMs)),
      params: Object.fromEntries(
        Object.entries(types).map(([key, type]) => [key, [DRIVER_TYPES[type](), params[key]]]),
      ),
    });
    const roundTrip = {
      name,
      startedAt,
      durationMs: performance.now() - startedMs,
      byteCount: this.pool.receivedBytes() - bytesBefore,
    };
    if (result.ok) return { result, roundTrip };
    return { result: { ok: false, failure: { ...result.failure, query: name } }, roundTrip };
  }
}

function resultSetMismatch(query: string): { ok: false; failure: ReturnType<typeof sqlFailure> } {
  return { ok: false, failure: sqlFailure('rowShape', { query, detail: 'number of result sets' }) };
}
