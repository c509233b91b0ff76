import { z } from 'zod';
import { executionTaskSchema } from './execution-task';

/** Where the log of a task may lie on its worker: the documents name two folders, and 2022 added a level (ssisdb.md 3.3). */
const taskFolderSchema = z.object({
  /** Folder on the worker itself. */
  localPath: z.string(),
  /** The same through the administrative share; null when the machine is not known, or its name cannot stand in a path. */
  uncPath: z.string().nullable(),
  /** Finds and opens the folder of this very task; null when a name in it cannot be written safely. */
  powershell: z.string().nullable(),
});

export type TaskFolder = z.infer<typeof taskFolderSchema>;

/** A task of one execution with the worker that had it last. */
export const executionTaskViewSchema = executionTaskSchema.extend({
  workerName: z.string().nullable(),
  machineName: z.string().nullable(),
  userAccount: z.string().nullable(),
  /** Candidates, likeliest first; empty when no worker has had the task or its account is not known. */
  folders: z.array(taskFolderSchema),
});

export type ExecutionTaskView = z.infer<typeof executionTaskViewSchema>;
