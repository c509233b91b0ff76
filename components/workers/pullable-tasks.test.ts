import { expect, it } from 'vitest';
import type { TaskView } from '@/lib/domain/workers/workers-payload';
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

const pinnedTo = (...ids: string[]) => ({
  allowedWorkers: { isAnyWorker: false, workers: ids.map((id) => ({ id, name: 'ETLW01' })) },
});

it('lists what any worker may pull and what is pinned to this one, longest waiting first', () => {
  const { tasks } = pullableTasks(
    [
      waiting('any'),
      waiting('mine', { ...pinnedTo('mine'), waitingSinceAt: secondsAgo(90) }),
      waiting('other', pinnedTo('other')),
      waiting('nobody', pinnedTo()),
      buildTaskView({ id: 'running' }),
    ],
    { id: 'mine' },
  );
  expect(tasks.map(({ id }) => id)).toEqual(['mine', 'any']);
});

it('counts what nobody can tell apart from what the worker may not pull', () => {
  const found = pullableTasks([waiting('blind', { allowedWorkers: null })], { id: 'mine' });
  expect(found).toEqual({ tasks: [], undecidedCount: 1 });
});
