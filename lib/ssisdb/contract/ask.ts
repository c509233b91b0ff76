import { DOCUMENTED_SHAPE, type CatalogShape } from '../catalog-shape';
import type { ParameterType, Query } from '../define-query';
import { parseRows } from '../parse-rows';
import { statementText } from '../statement-text';
import { DETAIL_EXECUTION_ID, STORED_MESSAGE_ID, WORKER_MESSAGE_GUID } from './fixture-detail-rows';
import { ARCHIVED_JOB_NUMBER, jobId, LIVE_JOB_NUMBER, READER } from './fixture-rows';
import type { SqlBackend, SqlParameters, SsisRole } from './sql-backend';

type AskOptions = {
  values?: Readonly<Record<string, string | number | null>>;
  shape?: CatalogShape;
  user?: string;
};

/** Sends a query as the product sends it and reads its rows as the product reads them; rejects where either fails. */
export async function ask<Row>(
  backend: SqlBackend,
  query: Query<Row>,
  { values = {}, shape = DOCUMENTED_SHAPE, user }: AskOptions = {},
): Promise<{ columns: string[]; rows: Row[] }> {
  const [resultSet, ...more] = await backend.run(statementText(query, shape), {
    params: parametersOf(query, values),
    ...(user ? { user } : {}),
  });
  if (!resultSet || more.length > 0) throw new Error(`${query.name}: not one result set`);
  const parsed = parseRows(query, resultSet.rows);
  if (!parsed.ok) throw new Error(`${query.name}: wrong shape in ${parsed.failure.detail ?? ''}`);
  return { columns: resultSet.columns, rows: parsed.value };
}

/** Runs `work` while the reader is a member of exactly these roles. */
export function asMemberOf<T>(
  backend: SqlBackend,
  roles: readonly SsisRole[],
  work: () => Promise<T>,
): Promise<T> {
  return backend.rolledBack(async () => {
    for (const role of roles) await backend.run(`ALTER ROLE ${role} ADD MEMBER ${READER};`);
    return work();
  });
}

/** The parameters of a query with values that any query accepts where none is given. */
export function parametersOf(
  query: Query,
  values: Readonly<Record<string, string | number | null>> = {},
): SqlParameters {
  return Object.fromEntries(
    Object.entries(query.params).map(([name, type]) => [
      name,
      { type, value: name in values ? (values[name] ?? null) : defaultValue(name, type) },
    ]),
  );
}

const DEFAULTS: Readonly<Record<string, string | number | null>> = {
  take: 100,
  window: 100,
  scan: 100,
  before: '9223372036854775807',
  any_status: 1,
  scale_out: null,
  min_attempts: null,
  execution_id: DETAIL_EXECUTION_ID,
  length: 2_000,
  count_up_to: 100,
  any_type: 1,
  source_type: null,
  after_time: '0001-01-01 00:00:00 +00:00',
  before_time: '9999-12-31 23:59:59.9999999 +00:00',
  key_guid: '00000000-0000-0000-0000-000000000000',
  key_id: -1,
  at_time: '2026-11-20 20:00:05 +00:00',
  at_guid: '00000000-0000-0000-0000-000000000000',
  at_id: STORED_MESSAGE_ID,
  message_id: STORED_MESSAGE_ID,
  message_guid: WORKER_MESSAGE_GUID,
  after_statistics_id: -1,
  job: jobId(LIVE_JOB_NUMBER),
};

/** What finds a row: no filter where NULL is none, jobs with a task, and otherwise the first execution. */
function defaultValue(name: string, type: ParameterType): string | number | null {
  if (name in DEFAULTS) return DEFAULTS[name] ?? null;
  if (/^job\d*[02468]$/.test(name)) return jobId(LIVE_JOB_NUMBER);
  if (/^job\d+$/.test(name)) return jobId(ARCHIVED_JOB_NUMBER);
  return type === 'text' ? null : 101;
}
