import { z } from 'zod';
import { defineQuery } from '../define-query';
import { bigIntText, sqlInstant } from '../row-types';

/**
 * The ended operation with the lowest id, found by key. Operations without an end are never purged (ssisdb.md 0.10), and
 * say nothing about the cleanup.
 */
export const oldestOperation = defineQuery({
  name: 'oldest-operation',
  timeoutMs: 5_000,
  part: 'oldestOperation',
  reads: { 'catalog.operations': ['operation_id', 'end_time'] },
  params: {},
  sql: () => `SELECT TOP (1) o.operation_id AS operation_id, o.end_time AS end_time
FROM catalog.operations AS o
WHERE o.end_time IS NOT NULL
ORDER BY o.operation_id`,
  row: z.object({ operation_id: bigIntText, end_time: sqlInstant }),
});
