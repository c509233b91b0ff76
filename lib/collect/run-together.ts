import type { CatalogShape } from '@/lib/ssisdb/catalog-shape';
import type { Query } from '@/lib/ssisdb/define-query';
import { concernsConnection, type Result } from '@/lib/ssisdb/sql-failure';
import type { BatchRows, ParameterValues, QuerySet, Ssisdb } from '@/lib/ssisdb/ssisdb';
import type { CostLedger } from './cost-ledger';

export type RunContext = {
  ssisdb: Pick<Ssisdb, 'run' | 'runBatch'>;
  shape: CatalogShape;
  ledger: CostLedger;
  /** Queries that failed by themselves last time: they run apart, so that they do not take the others down again. */
  apart: Set<string>;
};

/**
 * Runs queries in one round trip. When one of them fails (SQL Server's driver then drops all result sets), each is run by
 * itself, so that every query ends with rows or with a failure of its own; a failure of the connection ends them all.
 */
export async function runTogether<Set extends QuerySet>(
  name: string,
  queries: Set,
  params: ParameterValues,
  context: RunContext,
): Promise<BatchRows<Set>> {
  const entries = Object.entries(queries);
  const together = entries.filter(([, query]) => !context.apart.has(query.name));
  const results = new Map<string, Result<unknown[]>>();
  if (together.length > 1) {
    await runAsBatch(name, together, params, context, results);
  }
  for (const [key, query] of entries) {
    if (results.has(key)) continue;
    results.set(key, hopeless(results) ?? (await runAlone(query, params, context)));
  }
  return Object.fromEntries(results) as BatchRows<Set>;
}

async function runAsBatch(
  name: string,
  entries: readonly [string, Query][],
  params: ParameterValues,
  { ssisdb, shape, ledger }: RunContext,
  results: Map<string, Result<unknown[]>>,
): Promise<void> {
  const { result, roundTrip } = await ssisdb.runBatch(
    name,
    Object.fromEntries(entries),
    params,
    shape,
  );
  if (result.ok) {
    for (const [key, rows] of Object.entries(result.value)) results.set(key, rows);
  } else if (concernsConnection(result.failure)) {
    for (const [key] of entries) results.set(key, result);
  }
  const statements = entries.map(([key, query]) => bookEntry(query.name, results.get(key)));
  const batch = {
    name,
    rowCount: statements.reduce((sum, statement) => sum + statement.rowCount, 0),
    failure: result.ok ? null : result.failure,
  };
  ledger.book(roundTrip, results.size > 0 ? [batch, ...statements] : [batch]);
}

async function runAlone(
  query: Query,
  params: ParameterValues,
  { ssisdb, shape, ledger, apart }: RunContext,
): Promise<Result<unknown[]>> {
  const { result, roundTrip } = await ssisdb.run(query, params, shape);
  ledger.book(roundTrip, [bookEntry(query.name, result)]);
  if (result.ok) apart.delete(query.name);
  else if (!concernsConnection(result.failure)) apart.add(query.name);
  return result;
}

function bookEntry(name: string, result: Result<unknown[]> | undefined) {
  return {
    name,
    rowCount: result?.ok ? result.value.length : 0,
    failure: result && !result.ok ? result.failure : null,
  };
}

/** The failure that ends this round for the queries not run yet: a lost connection, or a second time-out in a row. */
function hopeless(results: ReadonlyMap<string, Result<unknown[]>>): Result<unknown[]> | undefined {
  const failed = [...results.values()].filter((result) => !result.ok);
  const timedOut = failed.filter(({ failure }) => failure.code === 'timeout');
  return (
    failed.find(({ failure }) => concernsConnection(failure)) ??
    (timedOut.length >= 2 ? timedOut[0] : undefined)
  );
}
