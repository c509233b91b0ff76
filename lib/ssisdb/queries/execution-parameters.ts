import { z } from 'zod';
import { defineQuery } from '../define-query';
import { bigIntText, bit, int, text } from '../row-types';

const COLUMNS = [
  'execution_parameter_id',
  'object_type',
  'parameter_data_type',
  'parameter_name',
  'sensitive',
  'required',
  'value_set',
  'runtime_override',
] as const;

/** Parameter values of an execution. What is marked as sensitive never leaves the server, whatever the view would show. */
export const executionParameters = defineQuery({
  name: 'execution-parameters',
  part: 'executionDetail',
  timeoutMs: 10_000,
  reads: { 'catalog.execution_parameter_values': [...COLUMNS, 'execution_id', 'parameter_value'] },
  params: { execution_id: 'bigint', take: 'int' },
  sql: () => `SELECT TOP (@take) ${COLUMNS.map((column) => `p.${column} AS ${column}`).join(', ')},
       CASE WHEN p.sensitive = 0 THEN CONVERT(nvarchar(4000), p.parameter_value) END AS parameter_value
FROM catalog.execution_parameter_values AS p
WHERE p.execution_id = @execution_id
ORDER BY p.execution_parameter_id`,
  row: z.object({
    execution_parameter_id: bigIntText,
    object_type: int,
    parameter_data_type: text.nullable(),
    parameter_name: text,
    sensitive: bit,
    required: bit.nullable(),
    value_set: bit.nullable(),
    runtime_override: bit.nullable(),
    parameter_value: text.nullable(),
  }),
});
