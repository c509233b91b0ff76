import { z } from 'zod';
import { defineQuery } from '../define-query';
import { bigIntText, sqlInstant, text } from '../row-types';

const COLUMNS = [
  'phase_stats_id',
  'package_name',
  'task_name',
  'subcomponent_name',
  'phase',
  'start_time',
  'end_time',
] as const;

/** Calls of the phases of data-flow components, in the order in which they were logged. */
export const componentPhases = defineQuery({
  name: 'component-phases',
  part: 'executionDetail',
  timeoutMs: 15_000,
  reads: { 'catalog.execution_component_phases': [...COLUMNS, 'execution_id', 'execution_path'] },
  params: { execution_id: 'bigint', take: 'int' },
  sql: () => `SELECT TOP (@take) ${COLUMNS.map((column) => `x.${column} AS ${column}`).join(', ')},
       LEFT(x.execution_path, 4000) AS execution_path
FROM catalog.execution_component_phases AS x
WHERE x.execution_id = @execution_id
ORDER BY x.phase_stats_id`,
  row: z.object({
    phase_stats_id: bigIntText,
    package_name: text.nullable(),
    task_name: text.nullable(),
    subcomponent_name: text.nullable(),
    phase: text.nullable(),
    start_time: sqlInstant.nullable(),
    end_time: sqlInstant.nullable(),
    execution_path: text.nullable(),
  }),
});
