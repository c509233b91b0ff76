import type { Execution } from '@/lib/domain/executions/execution';
import { executionStatusOf } from '@/lib/domain/executions/execution-status';
import type { Property } from '@/lib/domain/property';
import { taskStatusOf, type JobAssignment, type Task } from '@/lib/domain/executions/task';
import type { Worker } from '@/lib/domain/workers/worker';
import type { RowOf } from '@/lib/ssisdb/define-query';
import type { ExecutionRow } from '@/lib/ssisdb/queries/executions';
import type { jobAssignments, liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import type { PropertyRow } from '@/lib/ssisdb/queries/properties';
import type { WorkerAgentRow } from '@/lib/ssisdb/queries/worker-agents';
import { maskSecrets } from '@/lib/domain/executions/mask-secrets';

/** Row of internal.job_worker_agents that stands for every worker (ssisdb.md 2.3). */
const ANY_WORKER = '11111111-1111-1111-1111-111111111111';

const MAX_BIGINT = 2n ** 63n - 1n;

// From here on up there are no column names and no status numbers of SSISDB.

export function toWorker(row: WorkerAgentRow): Worker {
  return {
    id: row.WorkerAgentId,
    isEnabled: row.IsEnabled,
    displayName: row.DisplayName,
    description: row.Description,
    machineName: row.MachineName,
    tags: row.Tags,
    userAccount: row.UserAccount,
    lastOnlineAt: row.LastOnlineTime,
  };
}

export function toProperty(row: PropertyRow): Property {
  return { name: row.property_name, value: maskSecrets(row.property_value ?? '') };
}

/** What every query that reads catalog.executions tells of a row, whatever else it tells. */
export function toExecution(row: ExecutionRow): Execution {
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
    // '' while a Scale Out execution waits for a worker (ssisdb.md 0.4).
    machineName: row.machine_name || null,
    workerId: row.worker_agent_id,
    attemptCount: row.executed_count,
  };
}

export function toTask(row: RowOf<typeof liveTasks>): Task {
  return {
    ...toTaskProgress(row),
    executionId: executionIdOf(row.InputData),
    candidateWorkerId: row.CandidateWorkerAgentId,
  };
}

type TaskProgressRow = Omit<RowOf<typeof liveTasks>, 'InputData' | 'CandidateWorkerAgentId'>;

/** What live and archived tasks tell alike. */
export function toTaskProgress(
  row: TaskProgressRow,
): Omit<Task, 'executionId' | 'candidateWorkerId'> {
  return {
    id: row.TaskId,
    jobId: row.JobId,
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
  };
}

/**
 * InputData is a JSON array of { name, value } that names the execution; read by pattern, as its form is not documented.
 * What is no bigint would only be refused as a parameter.
 */
function executionIdOf(inputData: string | null): string | null {
  const match = /"execution_id"\s*,\s*"value"\s*:\s*"?0*(\d{1,19})(?!\d)/i.exec(inputData ?? '');
  const id = match?.[1];
  return id !== undefined && BigInt(id) <= MAX_BIGINT ? id : null;
}

/** Gathers the rows of one job; a job without rows may be pulled by nobody, and is not in the result. */
export function toJobAssignments(rows: readonly RowOf<typeof jobAssignments>[]): JobAssignment[] {
  const byJob = new Map<string, JobAssignment>();
  for (const { JobId: jobId, WorkerAgentId: workerId } of rows) {
    const assignment = byJob.get(jobId) ?? { jobId, isAnyWorker: false, workerIds: [] };
    if (workerId === ANY_WORKER) assignment.isAnyWorker = true;
    else assignment.workerIds.push(workerId);
    byJob.set(jobId, assignment);
  }
  return [...byJob.values()];
}
