import { z } from 'zod';
import { optionalColumn, type CatalogShape } from '../catalog-shape';
import { defineQuery } from '../define-query';
import { bigIntText, bit, guid, int, sqlInstant, text } from '../row-types';

const VIEW = 'catalog.executions';

const COLUMNS = [
  'execution_id',
  'folder_name',
  'project_name',
  'package_name',
  'reference_id',
  'reference_type',
  'environment_folder_name',
  'environment_name',
  'project_lsn',
  'executed_as_name',
  'use32bitruntime',
  'operation_type',
  'created_time',
  'object_type',
  'object_id',
  'status',
  'start_time',
  'end_time',
  'caller_name',
  'process_id',
  'stopped_by_name',
  'dump_id',
  'server_name',
  'machine_name',
  'total_physical_memory_kb',
  'available_physical_memory_kb',
  'total_page_file_kb',
  'available_page_file_kb',
  'cpu_count',
] as const;

function selectList(shape: CatalogShape): string {
  return [
    ...COLUMNS.map((column) => `e.${column} AS ${column}`),
    optionalColumn(shape, VIEW, 'e', 'worker_agent_id', 'uniqueidentifier'),
    optionalColumn(shape, VIEW, 'e', 'executed_count', 'int'),
  ].join(', ');
}

const reads = { [VIEW]: [...COLUMNS, 'worker_agent_id', 'executed_count'] };

const row = z.object({
  execution_id: bigIntText,
  folder_name: text.nullable(),
  project_name: text.nullable(),
  package_name: text.nullable(),
  reference_id: bigIntText.nullable(),
  reference_type: text.nullable(),
  environment_folder_name: text.nullable(),
  environment_name: text.nullable(),
  project_lsn: bigIntText.nullable(),
  executed_as_name: text.nullable(),
  use32bitruntime: bit.nullable(),
  operation_type: int.nullable(),
  created_time: sqlInstant.nullable(),
  object_type: int.nullable(),
  object_id: bigIntText.nullable(),
  status: int,
  start_time: sqlInstant.nullable(),
  end_time: sqlInstant.nullable(),
  caller_name: text.nullable(),
  process_id: int.nullable(),
  stopped_by_name: text.nullable(),
  dump_id: guid.nullable(),
  server_name: text.nullable(),
  machine_name: text.nullable(),
  total_physical_memory_kb: bigIntText.nullable(),
  available_physical_memory_kb: bigIntText.nullable(),
  total_page_file_kb: bigIntText.nullable(),
  available_page_file_kb: bigIntText.nullable(),
  cpu_count: int.nullable(),
  worker_agent_id: guid.nullable(),
  executed_count: int.nullable(),
});

export type ExecutionHeaderRow = z.infer<typeof row>;

/** One execution with every documented column. */
export const executionHeader = defineQuery({
  name: 'execution-header',
  part: 'executionDetail',
  timeoutMs: 5_000,
  reads,
  params: { execution_id: 'bigint' },
  sql: (shape) => `SELECT ${selectList(shape)}
FROM catalog.executions AS e
WHERE e.execution_id = @execution_id`,
  row,
});

/** Whether an execution is there and may be seen: one row, or none. Views on its parts are empty in either case. */
export const executionPresence = defineQuery({
  name: 'execution-presence',
  part: 'executionDetail',
  timeoutMs: 5_000,
  reads: { [VIEW]: ['execution_id', 'folder_name', 'status'] },
  params: { execution_id: 'bigint' },
  sql: () => `SELECT e.execution_id AS execution_id, e.folder_name AS folder_name, e.status AS status
FROM catalog.executions AS e
WHERE e.execution_id = @execution_id`,
  row: z.object({ execution_id: bigIntText, folder_name: text.nullable(), status: int }),
});
