import { z } from 'zod';
import { optionalColumn, type CatalogShape } from '../catalog-shape';
import { defineQuery, type ParameterType, type Query } from '../define-query';
import { bigIntText, guid, int, sqlInstant, text } from '../row-types';

const VIEW = 'catalog.executions';
const TABLE = 'internal.executions';

const REQUIRED = [
  'execution_id',
  'folder_name',
  'project_name',
  'package_name',
  'environment_folder_name',
  'environment_name',
  'status',
  'created_time',
  'start_time',
  'end_time',
  'caller_name',
  'process_id',
  'machine_name',
] as const;

const OPTIONAL = { worker_agent_id: 'uniqueidentifier', executed_count: 'int' } as const;

const COLUMNS = [...REQUIRED, ...(Object.keys(OPTIONAL) as (keyof typeof OPTIONAL)[]), 'job_id'];

/** Status codes of one query; fewer are padded with NULL, so that there is one plan. */
export const STATUSES_PER_QUERY = 9;

const statusParameters = Array.from({ length: STATUSES_PER_QUERY }, (_, index) => `status${index}`);

const params: Record<string, ParameterType> = {
  take: 'int',
  window: 'int',
  before: 'bigint',
  floor: 'bigint',
  any_status: 'int',
  unknown_status: 'int',
  ...Object.fromEntries(statusParameters.map((name): [string, ParameterType] => [name, 'int'])),
  folders: 'text',
  folder: 'text',
  project: 'text',
  package: 'text',
  worker: 'text',
  caller: 'text',
  environment: 'text',
  created_from: 'text',
  created_to: 'text',
  scale_out: 'int',
  min_attempts: 'int',
  pattern: 'text',
  id: 'bigint',
};

const row = z.object({
  execution_id: bigIntText,
  folder_name: text.nullable(),
  project_name: text.nullable(),
  package_name: text.nullable(),
  environment_folder_name: text.nullable(),
  environment_name: text.nullable(),
  status: int,
  created_time: sqlInstant.nullable(),
  start_time: sqlInstant.nullable(),
  end_time: sqlInstant.nullable(),
  caller_name: text.nullable(),
  process_id: int.nullable(),
  machine_name: text.nullable(),
  worker_agent_id: guid.nullable(),
  executed_count: int.nullable(),
  job_id: guid.nullable(),
  /** 1 for the newest row of the window, counted before anything is filtered. */
  window_position: bigIntText,
});

export type ExecutionPageRow = z.infer<typeof row>;

/**
 * What a filter of NULL lets through. @folders is what the reader may see, `|one|other|`, compared by the collation of
 * SSISDB; OPENJSON and STRING_SPLIT would take a compatibility level that an upgraded catalog may lack. A status that no
 * document lists has no number of its own.
 */
const filters = (isScaleOut: string, isNotScaleOut: string): string => `
      (@any_status = 1 OR w.status IN (${statusParameters.map((name) => `@${name}`).join(', ')})
        OR (@unknown_status = 1 AND (w.status < 1 OR w.status > 9)))
  AND (@folders IS NULL OR CHARINDEX(CONCAT(N'|', w.folder_name, N'|'), @folders) > 0)
  AND (@folder IS NULL OR w.folder_name = @folder)
  AND (@project IS NULL OR w.project_name = @project)
  AND (@package IS NULL OR w.package_name = @package)
  AND (@worker IS NULL OR w.worker_agent_id = CAST(@worker AS uniqueidentifier))
  AND (@caller IS NULL OR w.caller_name = @caller)
  AND (@environment IS NULL OR w.environment_name = @environment)
  AND (@created_from IS NULL OR w.created_time >= CAST(@created_from AS datetimeoffset))
  AND (@created_to IS NULL OR w.created_time < CAST(@created_to AS datetimeoffset))
  AND (@scale_out IS NULL OR (@scale_out = 1 AND ${isScaleOut}) OR (@scale_out = 0 AND ${isNotScaleOut}))
  AND (@min_attempts IS NULL OR w.executed_count >= @min_attempts)
  AND (@pattern IS NULL OR w.package_name LIKE @pattern ESCAPE '~'
        OR w.caller_name LIKE @pattern ESCAPE '~' OR w.execution_id = @id)`;

/**
 * Executions below a key, newest first, that pass the filter; NULL filters nothing. No index knows of anything but the key
 * (ssisdb.md 9), so no more than @window rows are looked at, however few of them pass: this is never a scan, whatever the
 * gaps between the ids. The row at position @window is returned in any case, as the mark where the next window begins.
 */
function readPage(name: string, isJobReadable: boolean): Query<ExecutionPageRow> {
  const columns = (shape: CatalogShape): string =>
    [
      ...REQUIRED.map((column) => `e.${column} AS ${column}`),
      ...Object.entries(OPTIONAL).map(([column, type]) =>
        optionalColumn(shape, VIEW, 'e', column, type),
      ),
      isJobReadable ? 'j.job_id AS job_id' : 'CAST(NULL AS uniqueidentifier) AS job_id',
    ].join(', ');
  // Without the job, only a worker or an empty machine name proves Scale Out, and only a process id disproves it.
  const passes = isJobReadable
    ? filters('w.job_id IS NOT NULL', 'w.job_id IS NULL')
    : filters(
        "(w.worker_agent_id IS NOT NULL OR w.machine_name = '')",
        "(w.worker_agent_id IS NULL AND w.machine_name <> '' AND w.process_id IS NOT NULL)",
      );
  return defineQuery({
    name,
    part: 'executionList',
    timeoutMs: 5_000,
    reads: {
      [VIEW]: [...REQUIRED, ...Object.keys(OPTIONAL)],
      ...(isJobReadable ? { [TABLE]: ['execution_id', 'job_id'] } : {}),
    },
    params,
    sql: (
      shape,
    ) => `SELECT TOP (@take) ${COLUMNS.map((column) => `w.${column} AS ${column}`).join(', ')},
       w.window_position AS window_position
FROM (
  SELECT TOP (@window) ${columns(shape)},
         ROW_NUMBER() OVER (ORDER BY e.execution_id DESC) AS window_position
  FROM catalog.executions AS e${
    isJobReadable
      ? '\n  LEFT OUTER JOIN internal.executions AS j ON j.execution_id = e.execution_id'
      : ''
  }
  WHERE e.execution_id < @before AND e.execution_id >= @floor
  ORDER BY e.execution_id DESC
) AS w
WHERE w.window_position = @window OR (${passes})
ORDER BY w.execution_id DESC`,
    row,
  });
}

/** From the documented view alone: the job is NULL, and nobody knows it. */
export const executionPage = readPage('execution-page', false);

/** With the job of each execution, for a login that may read internal.executions. */
export const executionPageWithJobs = readPage('execution-page-with-jobs', true);

/** The first execution at or above a key, and its time: one step of the search for the keys of a range of time. */
export const executionTime = defineQuery({
  name: 'execution-time',
  part: 'executionList',
  timeoutMs: 2_000,
  reads: { [VIEW]: ['execution_id', 'created_time'] },
  params: { at: 'bigint' },
  sql: () => `SELECT TOP (1) e.execution_id AS execution_id, e.created_time AS created_time
FROM catalog.executions AS e
WHERE e.execution_id >= @at
ORDER BY e.execution_id`,
  row: z.object({ execution_id: bigIntText, created_time: sqlInstant.nullable() }),
});
