import type { PagedExecution } from '@/lib/domain/executions/execution-page';
import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import { buildTask } from './build-task';
import { WORKER_ID } from './build-worker';
import { minutesAgo, secondsAgo } from './clock';

/** A Scale Out execution that succeeded: created 10 minutes ago, picked up a minute later, over for five minutes. */
export function buildPagedExecution(overrides: Partial<PagedExecution> = {}): PagedExecution {
  return {
    id: '4711',
    folderName: 'Sales',
    projectName: 'Daily',
    packageName: 'Load.dtsx',
    status: 'succeeded',
    statusCode: 7,
    createdAt: minutesAgo(10),
    startedAt: new Date(minutesAgo(10).getTime() + 500),
    endedAt: minutesAgo(5),
    callerName: 'EXAMPLE\\etl',
    machineName: 'ETLW01',
    workerId: WORKER_ID,
    attemptCount: 1,
    environmentFolderName: null,
    environmentName: null,
    scaleOut: 'yes',
    jobId: 'B0B0B0B0-0000-4000-8000-000000000001',
    ...overrides,
  };
}

/** The same while a worker runs it. */
export function buildRunningExecution(overrides: Partial<PagedExecution> = {}): PagedExecution {
  return buildPagedExecution({ status: 'running', statusCode: 2, endedAt: null, ...overrides });
}

/** The task of that execution, over as well. */
export function buildExecutionTask(overrides: Partial<ExecutionTask> = {}): ExecutionTask {
  return {
    ...buildTask({ status: 'succeeded', statusCode: 5, pickedUpAt: minutesAgo(9) }),
    leaseExpiresAt: null,
    isArchived: false,
    updatedAt: minutesAgo(5),
    ...overrides,
  };
}

/** The task while a worker runs it. */
export function buildHeldTask(overrides: Partial<ExecutionTask> = {}): ExecutionTask {
  return buildExecutionTask({
    status: 'running',
    statusCode: 3,
    leaseExpiresAt: secondsAgo(-50),
    updatedAt: secondsAgo(5),
    ...overrides,
  });
}
