import { expect, it } from 'vitest';
import type { TaskView } from '@/lib/domain/workers-payload';
import { buildTaskView } from '@/lib/testing/build-worker-view';
import { secondsAgo } from '@/lib/testing/clock';
import { pullableTasks } from './pullable-tasks';

function waiting(id: string, overrides: Partial<TaskView> = {}): TaskView {
  return buildTaskView({
    id,
    status: 'ready',
    workerId: null,
    waitingSinceAt: secondsAgo(60),
    ...overrides,
  });
}

const pinnedTo = (...workerNames: string[]) => ({
  allowedWorkers: { isAnyWorker: false, workerNames },
});

it('lists what any worker may pull and what is pinned to this one, longest waiting first', () => {
  const { tasks } = pullableTasks(
    [
      waiting('any'),
      waiting('mine', { ...pinnedTo('ETLW01'), waitingSinceAt: secondsAgo(90) }),
      waiting('other', pinnedTo('ETLW02')),
      waiting('nobody', pinnedTo()),
      buildTaskView({ id: 'running' }),
    ],
    { name: 'ETLW01' },
  );
  expect(tasks.map(({ id }) => id)).toEqual(['mine', 'any']);
});

it('counts what nobody can tell apart from what the worker may not pull', () => {
  const found = pullableTasks([waiting('blind', { allowedWorkers: null })], { name: 'ETLW01' });
  expect(found).toEqual({ tasks: [], undecidedCount: 1 });
});
