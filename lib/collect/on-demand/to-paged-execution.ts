import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import { scaleOutFlagOf } from '@/lib/domain/executions/scale-out-flag';
import type { ExecutionPageRow } from '@/lib/ssisdb/queries/execution-pages';
import type { JobTaskRow } from '@/lib/ssisdb/queries/job-tasks';
import { toExecution, toTaskProgress } from '@/lib/collect/to-domain';

/** `isJobKnown` says whether a missing job is proof that there is none. */
export function toPagedExecution(row: ExecutionPageRow, isJobKnown: boolean): PagedExecution {
  return {
    ...toExecution(row),
    environmentFolderName: row.environment_folder_name,
    environmentName: row.environment_name,
    jobId: row.job_id,
    scaleOut: scaleOutFlagOf({
      jobId: isJobKnown ? row.job_id : undefined,
      workerId: row.worker_agent_id,
      machineName: row.machine_name,
      processId: row.process_id,
    }),
  };
}

/** A task as the list and the detail of an execution show it. */
export function toExecutionTask(
  row: JobTaskRow,
  executionId: string | null,
  isArchived: boolean,
): ExecutionTask {
  return {
    ...toTaskProgress(row),
    executionId,
    // Not read here: who may take a task next is asked of live tasks only.
    candidateWorkerId: null,
    isArchived,
    updatedAt: row.LastUpdatedTime,
  };
}
