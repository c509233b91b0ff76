import { describe, expect, it } from 'vitest';
import type { Task } from '@/lib/domain/executions/task';
import { buildSettings } from '@/lib/testing/build-settings';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildTask, buildWaitingTask } from '@/lib/testing/build-task';
import { OTHER_WORKER_ID, WORKER_ID } from '@/lib/testing/build-worker';
import { runRule } from '@/lib/testing/run-rule';
import { saturatedWorker } from './saturated-worker';

function judge(tasks: Task[], settings = buildSettings()) {
  const snapshot = buildSnapshot({ sections: { tasks: collected(tasks) } });
  return runRule(saturatedWorker, snapshot, { settings });
}

const held = (count: number, overrides: Partial<Task> = {}) =>
  Array.from({ length: count }, () => buildTask(overrides));
const waiting = buildWaitingTask();

describe('saturated-worker', () => {
  it.each([
    ['ten held while one waits', [...held(10), waiting], 1],
    ['more than ten held while one waits', [...held(11), waiting], 1],
    ['nine held while one waits', [...held(9), waiting], 0],
    ['ten held while none waits', held(10), 0],
    [
      'pulled ones count too',
      [...held(5), ...held(5, { status: 'pulled', statusCode: 2 }), waiting],
      1,
    ],
    [
      'finished ones do not count',
      [...held(9), buildTask({ status: 'succeeded', statusCode: 5 }), waiting],
      0,
    ],
    [
      'those of another worker do not count',
      [...held(9), ...held(5, { workerId: OTHER_WORKER_ID }), waiting],
      0,
    ],
  ])('%s', (_case, tasks, count) => {
    expect(judge(tasks).findings).toHaveLength(count);
  });

  it('shows what is held, what is allowed and what waits', () => {
    expect(judge([...held(12), waiting, waiting]).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { kind: 'worker', id: WORKER_ID },
        evidence: { liveTaskCount: 12, maxTaskCount: 10, waitingTaskCount: 2 },
      },
    ]);
  });

  it('judges a worker by its own limit where one is configured', () => {
    const settings = buildSettings({
      workerOverrides: { [WORKER_ID.toLowerCase()]: { heartbeatMs: 60_000, maxTaskCount: 2 } },
    });
    expect(judge([...held(2), waiting], settings).findings).toHaveLength(1);
  });

  it('is not evaluated when tasks may not be read', () => {
    const snapshot = buildSnapshot({ sections: { tasks: denied('internal.tasks') } });
    expect(runRule(saturatedWorker, snapshot).notEvaluated).toEqual([
      { rule: 'saturated-worker', missing: ['tasks'] },
    ]);
  });
});
