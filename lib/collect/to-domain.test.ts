import { describe, expect, it } from 'vitest';
import { executionsAfter } from '@/lib/ssisdb/queries/executions';
import { liveTasks } from '@/lib/ssisdb/queries/live-tasks';
import { workerAgents } from '@/lib/ssisdb/queries/worker-agents';
import { OTHER_WORKER_ID, WORKER_ID } from '@/lib/testing/build-worker';
import { executionRow, taskRow, workerRow } from '@/lib/testing/fake-ssisdb';
import { toExecution, toJobAssignments, toProperty, toTask, toWorker } from './to-domain';

const JOB = 'B0B0B0B0-0000-4000-8000-000000000001';
const ANY = '11111111-1111-1111-1111-111111111111';

describe('a row of worker_agents', () => {
  it('may be all NULL but for id and right to work', () => {
    const row = workerAgents.row.parse(workerRow({ MachineName: null, LastOnlineTime: null }));
    expect(toWorker(row)).toEqual({
      id: WORKER_ID,
      isEnabled: true,
      displayName: null,
      description: null,
      machineName: null,
      tags: null,
      userAccount: null,
      lastOnlineAt: null,
    });
  });
});

describe('a row of executions', () => {
  const read = (overrides: Record<string, unknown>) =>
    toExecution(executionsAfter.row.parse({ ...executionRow(7), ...overrides }));

  it.each([
    [1, 'created'],
    [5, 'pending'],
    [6, 'endedUnexpectedly'],
    [7, 'succeeded'],
    [9, 'completed'],
    [42, 'unknown'],
  ])('with status %d is %s, and keeps the number', (statusCode, status) => {
    expect(read({ status: statusCode })).toMatchObject({ status, statusCode });
  });

  it('waits without a machine: the empty text is no name', () => {
    expect(read({ machine_name: '' }).machineName).toBeNull();
  });

  it('may lack everything that SSISDB allows to be NULL', () => {
    const nothing = read({
      folder_name: null,
      project_name: null,
      package_name: null,
      created_time: null,
      start_time: null,
      caller_name: null,
      machine_name: null,
      worker_agent_id: null,
      executed_count: null,
    });
    expect(nothing).toMatchObject({ id: '7', folderName: '', workerId: null, startedAt: null });
  });
});

describe('a row of tasks', () => {
  const read = (overrides: Record<string, unknown>) =>
    toTask(liveTasks.row.parse({ ...taskRow(7), ...overrides }));

  it.each([
    [1, 'ready'],
    [2, 'pulled'],
    [3, 'running'],
    [0, 'unknown'],
  ])('with status %d is %s, and keeps the number', (statusCode, status) => {
    expect(read({ Status: statusCode })).toMatchObject({ status, statusCode });
  });

  it.each([
    ['as text', '[{"name":"execution_id","value":"4711"}]', '4711'],
    [
      'as number',
      '[{"name":"use32bitruntime","value":false},{"name":"execution_id","value":4711}]',
      '4711',
    ],
    ['with blanks', '[ { "name" : "execution_id" , "value" : "4711" } ]', '4711'],
    ['above 2^53', '[{"name":"execution_id","value":"9007199254740993"}]', '9007199254740993'],
    ['with leading zeros', '[{"name":"execution_id","value":"0042"}]', '42'],
    ['beyond a bigint', '[{"name":"execution_id","value":"9223372036854775808"}]', null],
    ['of a hundred digits', `[{"name":"execution_id","value":"${'9'.repeat(100)}"}]`, null],
    ['of no number', '[{"name":"execution_id","value":"x"}]', null],
    ['of something else', '[{"name":"stop_id","value":"4711"}]', null],
    ['in no JSON', 'garbage', null],
    ['NULL', null, null],
  ])('names its execution in InputData: %s', (_how, InputData, executionId) => {
    expect(read({ InputData }).executionId).toBe(executionId);
  });

  it('has counts even where they are NULL', () => {
    const row = { ExecutedCount: null, MaxExecutedCount: null, IsCancelled: null };
    expect(read(row)).toMatchObject({ attemptCount: 0, maxAttemptCount: 1, isCanceled: false });
  });
});

describe('rows of job_worker_agents', () => {
  it('are gathered by job, and the all-ones id stands for any worker', () => {
    expect(
      toJobAssignments([
        { JobId: JOB, WorkerAgentId: WORKER_ID },
        { JobId: 'OTHER', WorkerAgentId: ANY },
        { JobId: JOB, WorkerAgentId: OTHER_WORKER_ID },
      ]),
    ).toEqual([
      { jobId: JOB, isAnyWorker: false, workerIds: [WORKER_ID, OTHER_WORKER_ID] },
      { jobId: 'OTHER', isAnyWorker: true, workerIds: [] },
    ]);
  });
});

describe('a property', () => {
  it('never shows a secret, whatever the row is called', () => {
    const property_value = 'Data Source=x;Password=hunter2;Encrypt=True';
    expect(toProperty({ property_name: 'SOMETHING_NEW', property_value })).toEqual({
      name: 'SOMETHING_NEW',
      value: 'Data Source=x;Password=***;Encrypt=True',
    });
  });

  it('that is NULL is blank', () => {
    expect(toProperty({ property_name: 'X', property_value: null }).value).toBe('');
  });
});
