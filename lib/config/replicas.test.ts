import { describe, expect, it } from 'vitest';
import {
  loadConfigured,
  onlyCluster,
  problemsOf,
  withCluster,
} from '@/lib/testing/load-configured';

const CONNECTION = 'Server=sqlnode2;Database=SSISDB;User ID=watch;Password=pw';

describe('replicas of a cluster', () => {
  it('are none unless they are named', () => {
    expect(onlyCluster(loadConfigured(withCluster())).replicas).toEqual([]);
  });

  it('have a connection each, always into master: SSISDB cannot be opened on every secondary', () => {
    const replicas = [{ name: 'SQLNODE2', connection: CONNECTION }];
    expect(onlyCluster(loadConfigured(withCluster({ replicas }))).replicas).toMatchObject([
      { name: 'SQLNODE2', connection: { host: 'sqlnode2', database: 'master' } },
    ]);
  });

  it.each([
    [
      'a wrong connection, by where it stands',
      [
        { name: 'A', connection: CONNECTION },
        { name: 'B', connection: 'Server=x;User ID=u;Password=p;Encrypt=maybe' },
      ],
      /clusters\[0\]\.replicas\[1\]\.connection: Encrypt/,
    ],
    ['a replica without a name', [{ connection: CONNECTION }], /replicas/],
  ])('refuse the start for %s', (_case, replicas, problem) => {
    expect(problemsOf(withCluster({ replicas })).join()).toMatch(problem);
  });
});
