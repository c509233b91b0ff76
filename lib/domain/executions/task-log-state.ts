import { z } from 'zod';
import { instant } from '@/lib/domain/instant';

/** Why there is nothing to show, although nothing went wrong. */
const TASK_LOG_ABSENCES = ['noRoots', 'noRootForWorker', 'notPickedUp', 'noFile'] as const;

/** Why a folder or a file could not be read. */
export const TASK_LOG_FAILURES = [
  'rootMissing',
  'notAFolder',
  'tooManyEntries',
  'gone',
  'timedOut',
  'notAnswering',
  'busy',
  'readError',
] as const;

/** Why a folder or a file is not opened: the account of the dashboard may not, or the dashboard does not want to. */
export const TASK_LOG_REFUSALS = [
  'noRight',
  'workerName',
  'outsideRoot',
  'notRegularFile',
  'unprintableName',
] as const;

/** Whether the log of a task, one of its files or one of the folders it may be in was read, and else why not. */
export const taskLogStateSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('collected'), collectedAt: instant }),
  z.object({ status: z.literal('failed'), reason: z.enum(TASK_LOG_FAILURES) }),
  z.object({ status: z.literal('denied'), reason: z.enum(TASK_LOG_REFUSALS) }),
  z.object({ status: z.literal('notApplicable'), reason: z.enum(TASK_LOG_ABSENCES) }),
]);

export type TaskLogState = z.infer<typeof taskLogStateSchema>;

/** A state without data. */
export type TaskLogObstacle = Exclude<TaskLogState, { status: 'collected' }>;

export type TaskLogReason = TaskLogObstacle['reason'];
