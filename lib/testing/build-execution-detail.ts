import type { ExecutionDetailReading } from '@/lib/collect/on-demand/on-demand-execution';
import type { Reading } from '@/lib/collect/on-demand/on-demand-reader';
import type { ExecutionTask } from '@/lib/domain/executions/execution-task';
import type { Result } from '@/lib/ssisdb/sql-failure';
import { collected } from './build-section';
import { buildSource } from './build-snapshot';
import { buildTask } from './build-task';
import { OTHER_WORKER_ID, WORKER_ID } from './build-worker';
import { NOW } from './clock';

export const TASK_ID = '6F9619FF-8B86-D011-B42D-00C04FC964FF';
export const ARCHIVED_TASK_ID = '7A9619FF-8B86-D011-B42D-00C04FC964FF';

/** A task on the worker that tests know. */
export function buildExecutionTask(overrides: Partial<ExecutionTask> = {}): ExecutionTask {
  const task = buildTask({ id: TASK_ID, workerId: WORKER_ID });
  return { ...task, isArchived: false, updatedAt: NOW, ...overrides };
}

/** What was read of a running execution with a live task and an archived one, which another worker had. */
export function buildDetailReading(
  overrides: Partial<ExecutionDetailReading> = {},
): Result<Reading<ExecutionDetailReading>> {
  const archived = { id: ARCHIVED_TASK_ID, workerId: OTHER_WORKER_ID, isArchived: true };
  const value: ExecutionDetailReading = {
    presence: { state: 'present', status: 'running' },
    header: { status: 'notApplicable', reason: 'not read' },
    execution: null,
    assignment: collected(null),
    liveTasks: collected([buildExecutionTask()]),
    archivedTasks: collected([buildExecutionTask(archived)]),
    ...overrides,
  };
  return { ok: true, value: { value, source: buildSource(), readAt: NOW } };
}
