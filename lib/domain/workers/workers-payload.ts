import { z } from 'zod';
import { heartbeatStateSchema } from './heartbeat-state-schema';
import { instant } from '@/lib/domain/instant';
import { clusterPayload } from '@/lib/domain/payload';
import { taskSchema } from '@/lib/domain/executions/task';
import { workerSchema } from './worker';

const workerViewSchema = workerSchema.extend({
  name: z.string(),
  /** `unknown` whenever the section is not freshly collected, whatever was known before. */
  state: heartbeatStateSchema,
  /** What was proven last; equals `state` while the section is fresh. */
  lastKnownState: heartbeatStateSchema,
  /** SQL Server's clock of the poll minus lastOnlineAt. */
  heartbeatAgeMs: z.number().nullable(),
  heartbeatMs: z.number(),
  onlineWithinMs: z.number(),
  lateWithinMs: z.number(),
  /** Slots in use; null when tasks could not be read. */
  liveTaskCount: z.number().nullable(),
  maxTaskCount: z.number(),
  /** When this dashboard saw the worker first; null before the first poll that remembered it. */
  firstSeenAt: instant.nullable(),
  isNew: z.boolean(),
});

export type WorkerView = z.infer<typeof workerViewSchema>;

export const taskViewSchema = taskSchema.extend({
  folderName: z.string().nullable(),
  projectName: z.string().nullable(),
  packageName: z.string().nullable(),
  /** Its execution is of a folder that whoever asks may not read, or nobody knows of which: the task counts, and has no name. */
  isHidden: z.boolean(),
  workerName: z.string().nullable(),
  /** Null when the assignments could not be read; an empty list means that no worker may pull it. */
  allowedWorkers: z
    .object({
      isAnyWorker: z.boolean(),
      /** Names are not unique: a reinstalled worker has the name of its old row. */
      workers: z.array(z.object({ id: z.string(), name: z.string() })),
    })
    .nullable(),
});

export type TaskView = z.infer<typeof taskViewSchema>;

export const workersPayloadSchema = clusterPayload(
  z.object({
    workers: z.array(workerViewSchema),
    /** Tasks that are not finished: held by a worker, or waiting for one. */
    tasks: z.array(taskViewSchema),
  }),
);

export type WorkersPayload = z.infer<typeof workersPayloadSchema>;
