import { beforeAll, describe, expect, test } from 'vitest';
import { archivedJobTasks, JOBS_PER_QUERY, jobTasks } from '../queries/job-tasks';
import { ask } from './ask';
import { contractBackend } from './contract-backend';
import { ARCHIVED_JOB_NUMBER, jobId, NAMED_WORKER_ID, READER, taskId } from './fixture-rows';
import type { SqlBackend } from './sql-backend';

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

/** The jobs wanted, padded with the last of them. */
function jobValues(...jobs: string[]): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: JOBS_PER_QUERY }, (_, index) => [
      `job${index}`,
      jobs[index] ?? jobs.at(-1) ?? '',
    ]),
  );
}

describe('job-tasks', () => {
  test('returns the package tasks of the jobs in every status, once each, and no others', async () => {
    const values = jobValues(jobId(2), jobId(4).toLowerCase(), jobId(7));
    const { rows } = await ask(backend, jobTasks, { values });
    expect(rows.map((row) => row.TaskId).toSorted()).toEqual([taskId(2), taskId(4)]);
  });

  test('looks at no more rows than told', async () => {
    const { rows } = await ask(backend, jobTasks, {
      values: { ...jobValues(jobId(1), jobId(2), jobId(3), jobId(4), jobId(5)), scan: 2 },
    });
    expect(rows.length).toBeLessThanOrEqual(2);
  });
});

describe('job-tasks-archived', () => {
  test('tells when a task that is over was picked up last, how often and by whom', async () => {
    const values = jobValues(jobId(ARCHIVED_JOB_NUMBER));
    const { rows } = await ask(backend, archivedJobTasks, { values });
    expect(rows).toMatchObject([
      {
        TaskId: taskId(ARCHIVED_JOB_NUMBER),
        Status: 6,
        ExecutedCount: 2,
        WorkerAgentId: NAMED_WORKER_ID,
        LastPickupTime: new Date('2026-11-20T20:04:30Z'),
        ReadyForDispatchTime: null,
      },
    ]);
  });

  test('returns nothing for a job without archived tasks', async () => {
    const { rows } = await ask(backend, archivedJobTasks, { values: jobValues(jobId(4)) });
    expect(rows).toEqual([]);
  });
});

test.each([jobTasks, archivedJobTasks])(
  '$name is refused with an error without the grant',
  async (query) => {
    await expect(ask(backend, query, { user: READER })).rejects.toThrow(
      /permission (was )?denied/i,
    );
  },
);
