import { z } from 'zod';
import { TASK_LOG_ENCODINGS, type TaskLogEncoding } from './task-log-payload';
import { MAX_SEARCH_LENGTH } from './log-search';

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** What `identity` looks like: of the file, a number, then the length and the hash of its start. */
export const IDENTITY = /^([0-9a-z]{1,26})-(\d{1,3})-([0-9a-f]{16})$/;

const offset = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);
const readAs = {
  encoding: z.enum(TASK_LOG_ENCODINGS).nullable().default(null),
  identity: z.string().regex(IDENTITY).nullable().default(null),
};

/** Which log: that of a task of an execution of a cluster. There is no path in it, nor anything that becomes one. */
export const taskLogAddressSchema = z.object({
  cluster: z.string().min(1),
  execution: z.string().regex(/^\d{1,19}$/),
  task: z.string().regex(GUID),
});

export type TaskLogAddress = z.infer<typeof taskLogAddressSchema>;

/** One of its files, by the id that the list gave it. */
const taskLogFileAddressSchema = taskLogAddressSchema.extend({
  file: z.string().regex(/^[\w-]{22}$/),
});

export type TaskLogFileAddress = z.infer<typeof taskLogFileAddressSchema>;

/** What of the file: at most one of the three offsets; without any, its end. */
export const taskLogPageRequestSchema = taskLogFileAddressSchema
  .extend({
    ...readAs,
    before: offset.optional(),
    after: offset.optional(),
    around: offset.optional(),
  })
  .refine(
    (request) => [request.before, request.after, request.around].filter(isGiven).length <= 1,
    { path: ['before, after, around'] },
  );

export type TaskLogPageRequest = z.infer<typeof taskLogPageRequestSchema>;

/** What to look for: plain text on one line. */
export const taskLogSearchRequestSchema = taskLogFileAddressSchema.extend({
  ...readAs,
  text: z
    .string()
    .min(1)
    .max(MAX_SEARCH_LENGTH)
    .regex(/^[^\p{Cc}]+$/u),
  from: offset.default(0),
});

export type TaskLogSearchRequest = z.infer<typeof taskLogSearchRequestSchema>;

export const taskLogDownloadRequestSchema = taskLogFileAddressSchema.extend({
  encoding: z.enum(TASK_LOG_ENCODINGS).nullable().default(null),
});

export type TaskLogDownloadRequest = TaskLogFileAddress & { encoding: TaskLogEncoding | null };

const isGiven = (value: number | undefined) => value !== undefined;
