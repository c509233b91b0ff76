import { z } from 'zod';
import { defineQuery } from '../define-query';
import { bigIntText, int, sqlInstant, text } from '../row-types';

const STATISTICS = [
  'statistics_id',
  'executable_id',
  'start_time',
  'end_time',
  'execution_duration',
  'execution_result',
] as const;

/** Runs of executables in an execution, in the order in which they were logged; continued by key. */
export const executableStatistics = defineQuery({
  name: 'executable-statistics',
  part: 'executionDetail',
  timeoutMs: 15_000,
  reads: {
    'catalog.executable_statistics': [
      ...STATISTICS,
      'execution_id',
      'execution_path',
      'execution_value',
    ],
  },
  params: { execution_id: 'bigint', after_statistics_id: 'bigint', take: 'int' },
  sql: () => `SELECT TOP (@take) ${STATISTICS.map((column) => `s.${column} AS ${column}`).join(', ')},
       LEFT(s.execution_path, 4000) AS execution_path,
       CONVERT(nvarchar(200), s.execution_value) AS execution_value
FROM catalog.executable_statistics AS s
WHERE s.execution_id = @execution_id AND s.statistics_id > @after_statistics_id
ORDER BY s.statistics_id`,
  row: z.object({
    statistics_id: bigIntText,
    executable_id: bigIntText.nullable(),
    start_time: sqlInstant.nullable(),
    end_time: sqlInstant.nullable(),
    execution_duration: int.nullable(),
    execution_result: int.nullable(),
    execution_path: text.nullable(),
    execution_value: text.nullable(),
  }),
});

/** The executables of an execution: the view is expensive for anything but one execution (ssisdb.md 1.9). */
export const executables = defineQuery({
  name: 'executables',
  part: 'executionDetail',
  timeoutMs: 15_000,
  reads: {
    'catalog.executables': [
      'executable_id',
      'execution_id',
      'executable_name',
      'package_name',
      'package_path',
    ],
  },
  params: { execution_id: 'bigint', take: 'int' },
  sql: () => `SELECT TOP (@take) x.executable_id AS executable_id, x.executable_name AS executable_name,
       x.package_name AS package_name, LEFT(x.package_path, 4000) AS package_path
FROM catalog.executables AS x
WHERE x.execution_id = @execution_id
ORDER BY x.executable_id`,
  row: z.object({
    executable_id: bigIntText,
    executable_name: text.nullable(),
    package_name: text.nullable(),
    package_path: text.nullable(),
  }),
});
