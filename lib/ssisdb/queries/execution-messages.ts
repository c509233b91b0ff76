import { z } from 'zod';
import { defineQuery, type ParameterType } from '../define-query';
import { bigIntText, int, text } from '../row-types';

/** How many executions one query asks about; fewer are padded, so that there is one plan. */
export const CHECKS_PER_QUERY = 20;

const idParams = Array.from({ length: CHECKS_PER_QUERY }, (_, index) => `id${index}`);

/**
 * Whether executions left any message at all, and the level that they were to log at (object_type 50 are the parameters of
 * the system, ssisdb.md 1.11). operation_id is indexed in both message stores: a look for one row each.
 */
export const executionMessages = defineQuery({
  name: 'execution-messages',
  timeoutMs: 5_000,
  part: 'executions',
  reads: {
    'catalog.executions': ['execution_id'],
    'catalog.event_messages': ['operation_id'],
    'catalog.execution_parameter_values': [
      'execution_id',
      'object_type',
      'parameter_name',
      'parameter_value',
    ],
  },
  params: Object.fromEntries(idParams.map((name): [string, ParameterType] => [name, 'bigint'])),
  sql: () => `SELECT e.execution_id AS execution_id,
       CASE WHEN EXISTS (
         SELECT TOP (1) m.operation_id FROM catalog.event_messages AS m WHERE m.operation_id = e.execution_id
       ) THEN 1 ELSE 0 END AS has_messages,
       (SELECT TOP (1) CONVERT(nvarchar(40), p.parameter_value)
        FROM catalog.execution_parameter_values AS p
        WHERE p.execution_id = e.execution_id AND p.object_type = 50 AND p.parameter_name = N'LOGGING_LEVEL'
       ) AS logging_level
FROM catalog.executions AS e
WHERE e.execution_id IN (${idParams.map((name) => `@${name}`).join(', ')})`,
  row: z.object({
    execution_id: bigIntText,
    has_messages: int,
    logging_level: text.nullable(),
  }),
});
