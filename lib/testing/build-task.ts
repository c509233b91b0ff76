import type { Task } from '@/lib/domain/executions/task';
import { WORKER_ID } from './build-worker';
import { secondsAgo } from './clock';

/** A task that a worker runs. */
export function buildTask(overrides: Partial<Task> = {}): Task {
  return {
    id: 'A0A0A0A0-0000-4000-8000-000000000001',
    jobId: 'B0B0B0B0-0000-4000-8000-000000000001',
    executionId: '4711',
    status: 'running',
    statusCode: 3,
    workerId: WORKER_ID,
    attemptCount: 1,
    maxAttemptCount: 1,
    isCanceled: false,
    createdAt: secondsAgo(60),
    waitingSinceAt: null,
    pickedUpAt: secondsAgo(50),
    leaseExpiresAt: secondsAgo(-55),
    candidateWorkerId: null,
    ...overrides,
  };
}

/** A task in the queue. */
export function buildWaitingTask(overrides: Partial<Task> = {}): Task {
  return buildTask({
    status: 'ready',
    statusCode: 1,
    workerId: null,
    waitingSinceAt: secondsAgo(60),
    pickedUpAt: null,
    leaseExpiresAt: null,
    ...overrides,
  });
}
