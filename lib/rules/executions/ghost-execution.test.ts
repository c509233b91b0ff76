import { describe, expect, it } from 'vitest';
import type { Execution } from '@/lib/domain/executions/execution';
import type { Task } from '@/lib/domain/executions/task';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { collected, denied } from '@/lib/testing/build-section';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import { buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { ghostExecution } from './ghost-execution';

type Case = {
  task?: Partial<Task> | null;
  execution?: Partial<Execution>;
  lastOnlineAt?: Date | null;
};

function judge({ task = {}, execution = {}, lastOnlineAt = secondsAgo(10) }: Case) {
  return judgeExecutions(ghostExecution, {
    executions: [buildRunningExecution(execution)],
    sections: {
      workers: collected([buildWorker({ lastOnlineAt })]),
      tasks: collected(task ? [buildTask(task)] : []),
    },
  });
}

const REQUEUED = { ...buildWaitingTask(), attemptCount: 1, maxAttemptCount: 3 };

describe('ghost-execution', () => {
  it.each<[string, Case, string[]]>([
    ['whose worker holds its task', {}, []],
    ['whose lease runs out in a second', { task: { leaseExpiresAt: secondsAgo(-1) } }, []],
    ['whose lease has just run out', { task: { leaseExpiresAt: NOW } }, ['found 4711']],
    ['whose worker is late', { lastOnlineAt: secondsAgo(300) }, []],
    ['whose worker is offline', { lastOnlineAt: secondsAgo(301) }, ['found 4711']],
    ['whose task waits again', { task: REQUEUED }, ['found 4711']],
    [
      'whose task was picked up anew since it was read',
      { task: REQUEUED, execution: { attemptCount: 2 } },
      [],
    ],
    [
      'that is stopping and has lost its lease',
      { task: { leaseExpiresAt: NOW }, execution: { status: 'stopping' } },
      ['found 4711'],
    ],
    ['that is pending', { task: REQUEUED, execution: { status: 'pending' } }, []],
    [
      'whose worker nobody knows of',
      { lastOnlineAt: null },
      ['unknown 4711: worker_agents.LastOnlineTime'],
    ],
    [
      'whose task is in an unknown status',
      { task: { status: 'unknown' } },
      ['unknown 4711: worker_agents.LastOnlineTime'],
    ],
    ['of a worker, whose task is not found', { task: null }, ['unknown 4711: tasks']],
    ['that SQL Server runs itself', { task: null, execution: { workerId: null } }, []],
  ])('an execution %s', (_which, facts, verdicts) => {
    expect(verdictsOf(judge(facts))).toEqual(verdicts);
  });

  it.each<[string, Partial<Task>, string]>([
    ['is repeated', { attemptCount: 2, maxAttemptCount: 3 }, 'retry'],
    ['ends unexpectedly', { attemptCount: 3, maxAttemptCount: 3 }, 'endedUnexpectedly'],
    ['is canceled', { isCanceled: true, attemptCount: 1, maxAttemptCount: 3 }, 'canceled'],
  ])('says that it %s at the next sweep, and when at the latest', (_what, task, nextStep) => {
    const leaseExpiresAt = secondsAgo(-40);
    const { findings } = judge({ task: { ...task, leaseExpiresAt }, lastOnlineAt: minutesAgo(9) });
    expect(findings).toMatchObject([
      {
        severity: 'critical',
        evidence: {
          ghostKind: 'workerOffline',
          nextStep,
          nextStepWithinMs: 340_000,
          leaseExpiresAt: leaseExpiresAt.toISOString(),
          workerId: WORKER_ID,
        },
      },
    ]);
  });

  it('says that the next worker takes it again, and remembers whose it was', () => {
    expect(judge({ task: REQUEUED }).findings).toMatchObject([
      {
        evidence: {
          ghostKind: 'readyAgain',
          nextStep: 'pickup',
          attemptCount: 1,
          maxAttemptCount: 3,
          workerId: WORKER_ID,
        },
      },
    ]);
  });

  it('judges what tasks alone prove when workers cannot be seen, and says so of the rest', () => {
    const judged = judgeExecutions(ghostExecution, {
      executions: [buildRunningExecution(), buildRunningExecution({ id: '4712' })],
      sections: {
        workers: denied('worker_agents'),
        tasks: collected([buildTask({ leaseExpiresAt: NOW }), buildTask({ executionId: '4712' })]),
      },
    });
    expect(verdictsOf(judged)).toEqual([
      'found 4711',
      'unknown *: workers',
      'unknown 4712: worker_agents.LastOnlineTime',
    ]);
  });
});
