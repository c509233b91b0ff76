import { z } from 'zod';
import { executionSchema } from './execution';

/** Everything that catalog.executions says of one execution. */
export const executionHeaderSchema = executionSchema.extend({
  environment: z.object({
    referenceId: z.string().nullable(),
    referenceType: z.enum(['relative', 'absolute', 'unknown']).nullable(),
    folderName: z.string().nullable(),
    name: z.string().nullable(),
  }),
  projectVersion: z.string().nullable(),
  is32Bit: z.boolean().nullable(),
  /** The database principal; in Scale Out the package itself runs as the account of the worker's service. */
  executedAsName: z.string().nullable(),
  stoppedByName: z.string().nullable(),
  operationTypeCode: z.number().nullable(),
  objectTypeCode: z.number().nullable(),
  objectId: z.string().nullable(),
  processId: z.number().nullable(),
  dumpId: z.string().nullable(),
  serverName: z.string().nullable(),
  /** Of the SQL Server's host at the start, never of the worker (ssisdb.md 0.9). */
  sqlServerHost: z.object({
    totalMemoryKb: z.string().nullable(),
    availableMemoryKb: z.string().nullable(),
    totalPageFileKb: z.string().nullable(),
    availablePageFileKb: z.string().nullable(),
    cpuCount: z.number().nullable(),
  }),
});

export type ExecutionHeader = z.infer<typeof executionHeaderSchema>;
