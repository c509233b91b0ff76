import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { taskSchema } from './task';

/** The task of an execution wherever it is kept: alive in internal.tasks, or archived in internal.tasks_history. */
export const executionTaskSchema = taskSchema.extend({
  isArchived: z.boolean(),
  /** Its last heartbeat or change, by SQL Server's clock; null where it was not read. */
  updatedAt: instant.nullable(),
});

export type ExecutionTask = z.infer<typeof executionTaskSchema>;
