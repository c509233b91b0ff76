import { z } from 'zod';
import { optionalColumn, type CatalogShape } from '../catalog-shape';
import { defineQuery, type ParameterType } from '../define-query';
import { bigIntText, guid, int, sqlInstant, text } from '../row-types';

const VIEW = 'catalog.executions';
const REQUIRED = [
  'execution_id',
  'folder_name',
  'project_name',
  'package_name',
  'status',
  'created_time',
  'start_time',
  'end_time',
  'caller_name',
  'machine_name',
] as const;

// No index on status or time exists in SSISDB (ssisdb.md 9): executions are only ever read by key.
function selectList(shape: CatalogShape): string {
  return [
    ...REQUIRED.map((column) => `e.${column} AS ${column}`),
    optionalColumn(shape, VIEW, 'e', 'worker_agent_id', 'uniqueidentifier'),
    optionalColumn(shape, VIEW, 'e', 'executed_count', 'int'),
  ].join(', ');
}

const reads = { [VIEW]: [...REQUIRED, 'worker_agent_id', 'executed_count'] };

const row = z.object({
  execution_id: bigIntText,
  folder_name: text.nullable(),
  project_name: text.nullable(),
  package_name: text.nullable(),
  status: int,
  created_time: sqlInstant.nullable(),
  start_time: sqlInstant.nullable(),
  end_time: sqlInstant.nullable(),
  caller_name: text.nullable(),
  machine_name: text.nullable(),
  worker_agent_id: guid.nullable(),
  executed_count: int.nullable(),
});

export type ExecutionRow = z.infer<typeof row>;

/** The newest executions: read once, when watching begins. */
export const newestExecutions = defineQuery({
  name: 'executions-newest',
  timeoutMs: 10_000,
  part: 'executions',
  reads,
  params: { take: 'int' },
  sql: (shape) => `SELECT TOP (@take) ${selectList(shape)}
FROM catalog.executions AS e
ORDER BY e.execution_id DESC`,
  row,
});

/** Executions above a key, oldest first: what has come since the last poll. */
export const executionsAfter = defineQuery({
  name: 'executions-after',
  timeoutMs: 5_000,
  part: 'executions',
  reads,
  params: { after: 'bigint', take: 'int' },
  sql: (shape) => `SELECT TOP (@take) ${selectList(shape)}
FROM catalog.executions AS e
WHERE e.execution_id > @after
ORDER BY e.execution_id`,
  row,
});

/** How many ids one `executions-by-id` carries; fewer are padded, so that there is one plan. */
export const IDS_PER_QUERY = 100;

const idParams = Array.from({ length: IDS_PER_QUERY }, (_, index) => `id${index}`);

/** Executions by their ids: those that were open at the last poll. */
export const executionsById = defineQuery({
  name: 'executions-by-id',
  timeoutMs: 5_000,
  part: 'executions',
  reads,
  params: Object.fromEntries(idParams.map((name): [string, ParameterType] => [name, 'bigint'])),
  sql: (shape) => `SELECT ${selectList(shape)}
FROM catalog.executions AS e
WHERE e.execution_id IN (${idParams.map((name) => `@${name}`).join(', ')})`,
  row,
});
