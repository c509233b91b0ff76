import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import { executionStatusOf } from '@/lib/domain/executions/execution-status';
import { scaleOutFlagOf } from '@/lib/domain/executions/scale-out-flag';
import { taskStatusOf } from '@/lib/domain/executions/task';
import type { ExecutionPageRow } from '@/lib/ssisdb/queries/execution-pages';
import type { JobTaskRow } from '@/lib/ssisdb/queries/job-tasks';

/** `isJobKnown` says whether a missing job is proof that there is none. */
export function toPagedExecution(row: ExecutionPageRow, isJobKnown: boolean): PagedExecution {
  return {
    id: row.execution_id,
    folderName: row.folder_name ?? '',
    projectName: row.project_name ?? '',
    packageName: row.package_name ?? '',
    status: executionStatusOf(row.status),
    statusCode: row.status,
    createdAt: row.created_time,
    startedAt: row.start_time,
    endedAt: row.end_time,
    callerName: row.caller_name,
    machineName: row.machine_name || null,
    workerId: row.worker_agent_id,
    attemptCount: row.executed_count,
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
    id: row.TaskId,
    jobId: row.JobId,
    executionId,
    status: taskStatusOf(row.Status),
    statusCode: row.Status,
    workerId: row.WorkerAgentId,
    attemptCount: row.ExecutedCount ?? 0,
    maxAttemptCount: row.MaxExecutedCount ?? 1,
    isCanceled: row.IsCancelled ?? false,
    createdAt: row.CreatedTime,
    waitingSinceAt: row.ReadyForDispatchTime,
    pickedUpAt: row.LastPickupTime,
    leaseExpiresAt: row.ExpiredTime,
    // Not read here: who may take a task next is asked of live tasks only.
    candidateWorkerId: null,
    isArchived,
    updatedAt: row.LastUpdatedTime,
  };
}
