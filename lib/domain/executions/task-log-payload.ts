import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { TASK_LOG_REFUSALS, taskLogStateSchema } from './task-log-state';

/** What a log can be read as; the first is never a guess: so far every byte means the same in all of those that follow ASCII. */
export const TASK_LOG_ENCODINGS = [
  'ascii',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
] as const;

export type TaskLogEncoding = (typeof TASK_LOG_ENCODINGS)[number];

/** A task of an execution, as SSISDB knows it. */
const logTaskSchema = z.object({
  taskId: z.string(),
  workerMachine: z.string().nullable(),
  workerName: z.string().nullable(),
});

export type LogTask = z.infer<typeof logTaskSchema>;

const envelope = {
  asOf: instant,
  cluster: z.string(),
  execution: z.string(),
  task: logTaskSchema,
  state: taskLogStateSchema,
};

const taskLogFileSchema = z.object({
  /** Stands for the file in addresses; says nothing of where it is. */
  id: z.string(),
  name: z.string(),
  /** Below its root, with forward slashes; empty for the root itself. */
  folder: z.string(),
  sizeBytes: z.number(),
  modifiedAt: instant,
});

export type TaskLogFile = z.infer<typeof taskLogFileSchema>;

const taskLogRootSchema = z.object({
  /** As configured, with the worker's machine in its place. */
  path: z.string(),
  state: taskLogStateSchema,
});

/** The files that belong to a task. `hasMore`: there are more files or entries than were looked at. */
export const taskLogPayloadSchema = z.object({
  ...envelope,
  data: z.object({
    roots: z.array(taskLogRootSchema),
    files: z.array(taskLogFileSchema),
    hasMore: z.boolean(),
    /** Entries that look like they belong to the task and are not opened. */
    refused: z.array(z.object({ reason: z.enum(TASK_LOG_REFUSALS), count: z.number() })),
  }),
});

export type TaskLogPayload = z.infer<typeof taskLogPayloadSchema>;

const lineSchema = z.object({
  /** Of its first byte in the file. */
  offset: z.number(),
  /** Without its line end; secrets are stars, and what would not be seen has a visible form. */
  text: z.string(),
});

const fileAnswer = {
  sizeBytes: z.number(),
  modifiedAt: instant,
  /** Changes when another file has taken the name, or the file begins differently than before. */
  identity: z.string(),
  /** The `identity` that was asked for is no longer the file's, or the file ends before the offset: it was replaced. */
  wasReplaced: z.boolean(),
  /** Null when it is not text. `ascii` is to be asked again, anything else to be passed on with the next request. */
  encoding: z.enum(TASK_LOG_ENCODINGS).nullable(),
};

/** A stretch of a file that begins and ends with whole lines, unless a line is too long for that. */
export const taskLogPagePayloadSchema = z.object({
  ...envelope,
  data: z
    .object({
      ...fileAnswer,
      /** Bytes of the file: `before=start` asks for the stretch in front, `after=end` for the one behind. */
      start: z.number(),
      end: z.number(),
      lines: z.array(lineSchema),
      /** The first line is the rest of one that was too long for a page. */
      startsInLine: z.boolean(),
      /** The last line has no end yet: more of it follows, or is still to be written. */
      endsInLine: z.boolean(),
      hasEarlier: z.boolean(),
      hasLater: z.boolean(),
      /** To follow the file ask `after` this; lines that begin there or later are told again, and longer. */
      followFrom: z.number(),
    })
    .nullable(),
});

export type TaskLogPagePayload = z.infer<typeof taskLogPagePayloadSchema>;

/** Lines that contain a text, from an offset on, as far as one request may take. */
export const taskLogSearchPayloadSchema = z.object({
  ...envelope,
  data: z
    .object({
      ...fileAnswer,
      /** What stands around the text in each line; `around=offset` shows it in the log. */
      matches: z.array(lineSchema),
      /** Every line before this offset has been looked at. */
      scannedTo: z.number(),
      /** Where to go on, with `from`; null when the end was reached. */
      next: z.number().nullable(),
    })
    .nullable(),
});

export type TaskLogSearchPayload = z.infer<typeof taskLogSearchPayloadSchema>;
