import { z } from 'zod';
import { EXECUTION_STATUSES } from './execution-status';
import { instant } from '@/lib/domain/instant';

/** Everything that catalog.executions says of one execution. */
export const executionHeaderSchema = z.object({
  id: z.string(),
  folderName: z.string(),
  projectName: z.string(),
  packageName: z.string(),
  status: z.enum(EXECUTION_STATUSES),
  statusCode: z.number(),
  createdAt: instant.nullable(),
  /** In Scale Out the moment of start_execution, not of the pickup (ssisdb.md 0.3). */
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  environment: z.object({
    referenceId: z.string().nullable(),
    referenceType: z.enum(['relative', 'absolute', 'unknown']).nullable(),
    folderName: z.string().nullable(),
    name: z.string().nullable(),
  }),
  projectVersion: z.string().nullable(),
  is32Bit: z.boolean().nullable(),
  callerName: z.string().nullable(),
  /** The database principal; in Scale Out the package itself runs as the account of the worker's service. */
  executedAsName: z.string().nullable(),
  stoppedByName: z.string().nullable(),
  operationTypeCode: z.number().nullable(),
  objectTypeCode: z.number().nullable(),
  objectId: z.string().nullable(),
  processId: z.number().nullable(),
  dumpId: z.string().nullable(),
  serverName: z.string().nullable(),
  /** The worker's machine in Scale Out; null while the execution waits for one. */
  machineName: z.string().nullable(),
  workerId: z.string().nullable(),
  attemptCount: z.number().nullable(),
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
