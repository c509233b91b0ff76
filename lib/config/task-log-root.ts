import path from 'node:path';
import { z } from 'zod';
import { isMachineName } from '@/lib/domain/workers/machine-name';

/**
 * An entry of `taskLogRoots`. Whether the folder is there and may be read is not asked at start: a file server that is
 * away must not keep the dashboard from watching.
 */
export const taskLogRootSchema = z.strictObject({
  worker: z
    .string()
    .refine((worker) => worker === '*' || isMachineName(worker), 'a machine name or *'),
  path: z
    .string()
    .max(1024)
    .refine(isAbsolute, 'an absolute path of the machine where the dashboard runs')
    .refine((text) => !/\p{Cc}/u.test(text), 'no control characters')
    .refine((text) => !/[{}]/.test(text.replaceAll('{worker}', '')), '{worker} in braces only')
    .refine((text) => !text.split(/[\\/]/).includes('..'), 'a path without ..'),
});

/** On Windows also with a drive or a server: `\logs` would depend on the drive that the process was started on. */
function isAbsolute(text: string): boolean {
  return path.isAbsolute(text) && (path.sep === '/' || /^([a-z]:|\\\\[^\\])/i.test(text));
}
