import { describe, expect, it } from 'vitest';
import type { Execution } from '@/lib/domain/executions/execution';
import { buildRunningExecution } from '@/lib/testing/build-execution';
import { buildSettings } from '@/lib/testing/build-settings';
import { collected } from '@/lib/testing/build-section';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import { buildWorker } from '@/lib/testing/build-worker';
import { minutesAgo, secondsAgo } from '@/lib/testing/clock';
import { judgeExecutions, verdictsOf } from '@/lib/testing/judge-executions';
import { delayedExecution } from './delayed-execution';

const JOB = buildWaitingTask().jobId ?? '';

type Case = {
  waitingSinceAt?: Date | null;
  worker?: Parameters<typeof buildWorker>[0];
  heldCount?: number;
  execution?: Partial<Execution>;
  settings?: ReturnType<typeof buildSettings>;
};

function judge({
  waitingSinceAt = secondsAgo(121),
  worker = {},
  heldCount = 0,
  execution = {},
  settings = buildSettings(),
}: Case) {
  const held = Array.from({ length: heldCount }, (_, index) =>
    buildTask({ executionId: String(index) }),
  );
  return judgeExecutions(delayedExecution, {
    executions: [
      buildRunningExecution({
        status: 'pending',
        machineName: null,
        workerId: null,
        attemptCount: 0,
        ...execution,
      }),
    ],
    sections: {
      workers: collected([buildWorker(worker)]),
      tasks: collected([buildWaitingTask({ waitingSinceAt }), ...held]),
      jobAssignments: collected([{ jobId: JOB, isAnyWorker: true, workerIds: [] }]),
    },
    context: { settings },
  });
}

describe('delayed-execution', () => {
  it.each<[string, Case, string[]]>([
    ['two minutes', { waitingSinceAt: secondsAgo(120) }, []],
    ['a second more', { waitingSinceAt: secondsAgo(121) }, ['found 4711']],
    ['a time that lies in the future', { waitingSinceAt: secondsAgo(-500) }, []],
    ['long, while its worker is full', { heldCount: 10 }, ['found 4711']],
    ['long, while its worker is disabled', { worker: { isEnabled: false } }, []],
    ['long, while its worker is offline', { worker: { lastOnlineAt: minutesAgo(30) } }, []],
    [
      'long, while nobody knows of its worker',
      { worker: { lastOnlineAt: null } },
      ['unknown 4711: '],
    ],
    [
      'since nobody knows when',
      { waitingSinceAt: null, execution: { startedAt: null } },
      ['unknown 4711: ReadyForDispatchTime'],
    ],
    [
      'since it was started, where the queue does not say',
      { waitingSinceAt: null, execution: { startedAt: minutesAgo(3) } },
      ['found 4711'],
    ],
    ['again, which is a ghost', { execution: { status: 'running' } }, []],
  ])('an execution that waits for %s', (_time, facts, verdicts) => {
    expect(verdictsOf(judge(facts))).toEqual(verdicts);
  });

  it('shows how long it waits and how many could take it', () => {
    expect(judge({ heldCount: 10 }).findings).toMatchObject([
      {
        severity: 'warning',
        evidence: {
          waitTimeMs: 121_000,
          limitMs: 120_000,
          usableWorkerCount: 0,
          fullWorkerCount: 1,
        },
      },
    ]);
  });

  it('takes its limit from the settings', () => {
    const settings = buildSettings();
    settings.thresholds = { ...settings.thresholds, delayedExecutionMinutes: 5 };
    expect(judge({ settings }).findings).toEqual([]);
  });
});
