import { z } from 'zod';
import type { Task } from './task';

/** What the sweep of the master does with a task whose lease has run out. */
export const leaseExpirySchema = z.enum(['retry', 'endedUnexpectedly', 'canceled']);

export type LeaseExpiry = z.infer<typeof leaseExpirySchema>;

/** dealwith_expired_tasks: canceled first, then attempts left, then given up (ssisdb.md 2.4). */
export function judgeLeaseExpiry({
  isCanceled,
  attemptCount,
  maxAttemptCount,
}: Pick<Task, 'isCanceled' | 'attemptCount' | 'maxAttemptCount'>): LeaseExpiry {
  if (isCanceled) return 'canceled';
  return attemptCount < maxAttemptCount ? 'retry' : 'endedUnexpectedly';
}
