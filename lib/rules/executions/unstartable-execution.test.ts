import { describe, expect, it } from 'vitest';
import type { Execution } from '@/lib/domain/executions/execution';
import type { JobAssignment, Task } from '@/lib/domain/executions/task';
import type { Worker } from '@/lib/domain/workers/worker';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { collected, denied } from '@/lib/testing/build-section';
import { buildWaitingTask } from '@/lib/testing/build-task';
import { buildWorker, OTHER_WORKER_ID, WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { unstartableExecution } from './unstartable-execution';

const JOB = buildWaitingTask().jobId ?? '';
const pending = (overrides: Partial<Execution> = {}) =>
  buildRunningExecution({
    status: 'pending',
    statusCode: 5,
    machineName: null,
    workerId: null,
    attemptCount: 0,
    ...overrides,
  });

const anyone: JobAssignment = { jobId: JOB, isAnyWorker: true, workerIds: [] };
const only = (...workerIds: string[]): JobAssignment => ({
  jobId: JOB,
  isAnyWorker: false,
  workerIds,
});

function judge(
  workers: Worker[],
  assignment: JobAssignment | null,
  { execution = pending(), tasks = [buildWaitingTask()] as Task[] } = {},
) {
  return judgeExecutions(unstartableExecution, {
    executions: [execution],
    sections: {
      workers: collected(workers),
      tasks: collected(tasks),
      jobAssignments: collected(assignment ? [assignment] : []),
    },
  });
}

const ONLINE = buildWorker();
const LATE = buildWorker({ lastOnlineAt: secondsAgo(300) });
const OFFLINE = buildWorker({ lastOnlineAt: secondsAgo(301) });
const DISABLED = buildWorker({ isEnabled: false });
const UNKNOWN = buildWorker({ lastOnlineAt: null });
const OTHER = buildWorker({ id: OTHER_WORKER_ID, machineName: 'ETLW02' });

describe('unstartable-execution', () => {
  it.each<[string, Worker[], JobAssignment | null, string[]]>([
    ['any worker, and one is online', [ONLINE], anyone, []],
    ['any worker, and one is late', [LATE], anyone, []],
    ['any worker, and all are offline', [OFFLINE], anyone, ['found 4711']],
    ['any worker, and all are disabled', [DISABLED], anyone, ['found 4711']],
    ['any worker, and there is none', [], anyone, ['found 4711']],
    ['one worker that is online', [ONLINE, OTHER], only(WORKER_ID), []],
    ['one worker that is offline', [OFFLINE, OTHER], only(WORKER_ID), ['found 4711']],
    ['one worker that is disabled', [DISABLED, OTHER], only(WORKER_ID), ['found 4711']],
    ['one worker that is gone', [OTHER], only(WORKER_ID), ['found 4711']],
    ['two workers, one of them online', [DISABLED, OTHER], only(WORKER_ID, OTHER_WORKER_ID), []],
    ['nobody', [ONLINE], null, ['found 4711']],
    [
      'one worker of which nobody knows',
      [UNKNOWN, OTHER],
      only(WORKER_ID),
      ['unknown 4711: worker_agents.LastOnlineTime'],
    ],
  ])('of an execution for %s', (_for, workers, assignment, verdicts) => {
    expect(verdictsOf(judge(workers, assignment))).toEqual(verdicts);
  });

  it.each([
    ['it was dedicated to another one that is', WORKER_ID, ['found 4711']],
    ['it was dedicated to the one that is online', OTHER_WORKER_ID, []],
  ])('of any worker, when %s offline', (_when, candidateWorkerId, verdicts) => {
    const tasks = [buildWaitingTask({ candidateWorkerId })];
    expect(verdictsOf(judge([OFFLINE, OTHER], anyone, { tasks }))).toEqual(verdicts);
  });

  it('names the workers that it is pinned to, and counts them when it may use any', () => {
    const [pinned] = judge([DISABLED, OTHER], only(WORKER_ID, 'GONE-GUID-0')).findings;
    expect(pinned).toMatchObject({
      severity: 'critical',
      subject: { kind: 'execution', id: '4711', name: 'Load.dtsx #4711' },
      evidence: {
        allowedWorkers: ['ETLW01: disabled', 'GONE-GUI: gone'],
        waitingSinceAt: secondsAgo(60).toISOString(),
        package: 'Sales/Daily/Load.dtsx',
      },
    });
    const offlineToo = buildWorker({ id: OTHER_WORKER_ID, lastOnlineAt: minutesAgo(9) });
    expect(judge([DISABLED, offlineToo], anyone).findings[0]?.evidence.allowedWorkers).toEqual([
      'disabled: 1',
      'offline: 1',
    ]);
  });

  it.each<[string, Partial<Execution>, Task[], string[]]>([
    [
      'that is created has no task yet: nobody knows its workers',
      { status: 'created' },
      [],
      ['unknown 4711: '],
    ],
    ['whose task is not found', { startedAt: minutesAgo(9) }, [], ['unknown 4711: tasks']],
    [
      'that was started after tasks were read',
      { startedAt: secondsAgo(2) },
      [],
      ['unknown 4711: '],
    ],
    ['that SQL Server runs itself', { machineName: 'SQLNODE1' }, [], []],
    [
      'whose task was just picked up',
      {},
      [buildWaitingTask({ status: 'pulled', workerId: WORKER_ID })],
      [],
    ],
    [
      'whose task has an unknown status',
      { startedAt: minutesAgo(9) },
      [buildWaitingTask({ status: 'unknown' })],
      ['unknown 4711: tasks'],
    ],
    ['that runs', { status: 'running' }, [], []],
  ])('of one %s', (_which, overrides, tasks, verdicts) => {
    const judged = judge([OFFLINE], only(WORKER_ID), { execution: pending(overrides), tasks });
    expect(verdictsOf(judged)).toEqual(verdicts);
  });

  it.each(['workers', 'tasks', 'jobAssignments'] as const)(
    'is not evaluated without %s',
    (name) => {
      const judged = judgeExecutions(unstartableExecution, {
        executions: [pending()],
        sections: { [name]: denied(name) },
      });
      expect(verdictsOf(judged)).toEqual([`not evaluated: ${name}`]);
    },
  );
});
