import { beforeAll, describe, expect, test } from 'vitest';
import { jobAssignments, liveTasks } from '../queries/live-tasks';
import { ask } from './ask';
import { contractBackend } from './contract-backend';
import { ANY_WORKER_ID, jobId, NAMED_WORKER_ID, taskId } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

describe('live-tasks', () => {
  test('returns waiting, pulled and running package executions, and nothing that is finished or of another type', async () => {
    const { rows } = await ask(backend, liveTasks);
    expect(rows.map((row) => row.TaskId).toSorted()).toEqual([taskId(1), taskId(2), taskId(3)]);
  });

  test('returns no more than asked', async () => {
    expect((await ask(backend, liveTasks, { values: { take: 2 } })).rows).toHaveLength(2);
  });

  test('tells a waiting task from one that a worker holds under a lease', async () => {
    const { rows } = await ask(backend, liveTasks);
    expect(rows.find((row) => row.TaskId === taskId(1))).toMatchObject({
      JobId: jobId(1),
      ReadyForDispatchTime: new Date('2026-11-20T20:00:01.500Z'),
      WorkerAgentId: null,
      ExpiredTime: null,
      IsCancelled: false,
      CandidateWorkerAgentId: NAMED_WORKER_ID,
    });
    expect(rows.find((row) => row.TaskId === taskId(3))).toMatchObject({
      ReadyForDispatchTime: null,
      WorkerAgentId: NAMED_WORKER_ID,
      ExpiredTime: new Date('2026-11-20T20:06:00Z'),
      CandidateWorkerAgentId: null,
    });
  });
});

describe('job-assignments', () => {
  test('returns pinned and any-worker jobs of unfinished tasks, and none of a finished one', async () => {
    const { rows } = await ask(backend, jobAssignments);
    const jobs = rows.map((row) => row.JobId).toSorted();
    expect(jobs).toEqual([jobId(1), jobId(1), jobId(2), jobId(3)]);
    const workersOf = (job: string) =>
      rows.filter((row) => row.JobId === job).map((row) => row.WorkerAgentId);
    expect(workersOf(jobId(2))).toEqual([ANY_WORKER_ID]);
    expect(workersOf(jobId(1))).not.toContain(ANY_WORKER_ID);
  });
});
