import { z } from 'zod';

/** Whether an execution was started in Scale Out, as far as that is proven. */
export const scaleOutFlagSchema = z.enum(['yes', 'no', 'unknown']);

export type ScaleOutFlag = z.infer<typeof scaleOutFlagSchema>;

type Facts = {
  /** internal.executions.job_id: undefined when it could not be read. */
  jobId: string | null | undefined;
  workerId: string | null;
  /** As it is stored: empty while a Scale Out execution waits for a worker (ssisdb.md 0.4). */
  machineName: string | null;
  processId: number | null;
};

/** Only the job proves it both ways; without it, a worker or an empty machine name proves yes, a process id proves no. */
export function scaleOutFlagOf({ jobId, workerId, machineName, processId }: Facts): ScaleOutFlag {
  if (jobId !== undefined) return jobId === null ? 'no' : 'yes';
  if (workerId !== null || machineName === '') return 'yes';
  return processId === null ? 'unknown' : 'no';
}
