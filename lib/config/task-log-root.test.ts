import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  loadConfigured,
  onlyCluster,
  problemsOf,
  withCluster,
} from '@/lib/testing/load-configured';

const WHERE = 'scale-out-watch.config.json: clusters[0].taskLogRoots[0]';

const withRoot = (root: unknown) => withCluster({ taskLogRoots: [root] });

describe('the folders of task logs', () => {
  it('are as configured, whether they are there or not', () => {
    const taskLogRoots = [
      { worker: '*', path: '/mnt/{worker}/ssis' },
      { worker: 'etlw07.example.com', path: '/nowhere' },
    ];
    expect(
      onlyCluster(loadConfigured(withCluster({ taskLogRoots }))).settings.taskLogRoots,
    ).toEqual(taskLogRoots);
  });

  it('are none when none are configured', () => {
    expect(onlyCluster(loadConfigured(withCluster())).settings.taskLogRoots).toEqual([]);
  });

  it('may come from the environment', () => {
    const root = { worker: '*', path: '${env:LOGS}/{worker}' };
    const environment = { LOGS: '/mnt/logs' };
    const { settings } = onlyCluster(loadConfigured({ ...withRoot(root), environment }));
    expect(settings.taskLogRoots).toEqual([{ worker: '*', path: '/mnt/logs/{worker}' }]);
  });

  it('are in the example', () => {
    const file: unknown = JSON.parse(readFileSync('scale-out-watch.config.example.json', 'utf8'));
    const environment = { PROD_ETL_PASSWORD: 'a', DWH_PASSWORD: 'b' };
    const [first] = loadConfigured({ file, environment }).clusters;
    expect(first?.settings.taskLogRoots).toHaveLength(2);
  });

  it.each([
    ['logs', 'an absolute path of the machine where the dashboard runs'],
    ['./logs', 'an absolute path of the machine where the dashboard runs'],
    ['', 'an absolute path of the machine where the dashboard runs'],
    ['/mnt/a\nb', 'no control characters'],
    ['/mnt/{host}', '{worker} in braces only'],
    ['/mnt/{worker', '{worker} in braces only'],
    ['/mnt/{worker}/../x', 'a path without ..'],
  ])('are refused at %j', (path, expected) => {
    const [problem] = problemsOf(withRoot({ worker: '*', path }));
    expect(problem).toContain(`${WHERE}.path: expected ${expected}, got`);
  });

  it.each(['', 'a/b', '..', 'ETL*', '{worker}'])('are refused for the worker %j', (worker) => {
    const [problem] = problemsOf(withRoot({ worker, path: '/mnt' }));
    expect(problem).toContain(`${WHERE}.worker: expected a machine name or *, got`);
  });
});
