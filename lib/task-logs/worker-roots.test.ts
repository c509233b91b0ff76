import { describe, expect, it } from 'vitest';
import { rootsOfWorker } from './worker-roots';

const obstacle = (status: string, reason: string) => ({ obstacle: { status, reason } });

describe('the roots of a worker', () => {
  const roots = [
    { worker: '*', path: '/mnt/{worker}/tasks' },
    { worker: 'ETLW07', path: '/mnt/seven' },
    { worker: 'etlw08', path: '/mnt/eight' },
    { worker: '*', path: '/mnt/all' },
  ];

  it('are those with its name, in any case, and those of every worker', () => {
    expect(rootsOfWorker(roots, 'etlw07').map(({ path }) => path)).toEqual([
      '/mnt/seven',
      '/mnt/etlw07/tasks',
      '/mnt/all',
    ]);
  });

  it('are told once each', () => {
    const twice = [...roots, { worker: '*', path: '/mnt/all' }];
    expect(rootsOfWorker(twice, 'x').map(({ path }) => path)).toEqual(['/mnt/x/tasks', '/mnt/all']);
  });

  it.each([
    '..',
    '../../etc',
    'a/b',
    'a\\b',
    '/etc',
    '.hidden',
    '',
    'a\0b',
    'a b',
    '{worker}',
    'é',
    `a${'b'.repeat(63)}`,
    'name\n',
  ])('never get a part that is no machine name: %j', (machine) => {
    const [placeholder, plain] = rootsOfWorker(roots, machine);
    expect(placeholder).toMatchObject({
      path: '/mnt/{worker}/tasks',
      problem: obstacle('denied', 'workerName'),
    });
    expect(plain).toEqual({ path: '/mnt/all', problem: null });
  });

  it('are unknown where they depend on a worker while nobody has picked the task up', () => {
    expect(rootsOfWorker(roots, null)).toMatchObject([
      { problem: obstacle('notApplicable', 'notPickedUp') },
      { path: '/mnt/all', problem: null },
    ]);
  });

  it('may be none: because none is configured, or none for this worker', () => {
    expect(() => rootsOfWorker([], 'a')).toThrow(
      expect.objectContaining(obstacle('notApplicable', 'noRoots')),
    );
    expect(() => rootsOfWorker([{ worker: 'b', path: '/b' }], 'a')).toThrow(
      expect.objectContaining(obstacle('notApplicable', 'noRootForWorker')),
    );
  });
});
