import { expect, test } from 'vitest';
import { loadConfigured, withCluster } from '@/lib/testing/load-configured';
import { listAwaitingRestart, planReload } from './plan-reload';

const connection = 'Server=etl01;User ID=watch;Password=pw';
const configured = (...names: [name: string, seconds?: number][]) =>
  loadConfigured({
    file: {
      clusters: names.map(([name, pollIntervalSeconds = 10]) => ({
        name,
        connection,
        pollIntervalSeconds,
      })),
    },
  });
const namesOf = (begun: { settings: { name: string } }[]) =>
  begun.map(({ settings }) => settings.name);

test('what did not change goes on, what changed begins anew, what is gone ends', () => {
  const before = configured(['SAME'], ['CHANGED'], ['GONE']);
  const after = configured(['NEW'], ['CHANGED', 20], ['SAME']);
  const plan = planReload(before.clusters, after.clusters);
  expect(plan.unchanged).toEqual(['SAME']);
  expect(plan.ended).toEqual(['CHANGED', 'GONE']);
  expect(namesOf(plan.begun)).toEqual(['NEW', 'CHANGED']);
});

test('a password that changed makes a cluster begin anew', () => {
  const after = loadConfigured(withCluster({ connection: connection.replace('pw', 'other') }));
  const before = loadConfigured(withCluster({ connection }));
  expect(namesOf(planReload(before.clusters, after.clusters).begun)).toEqual(['PROD']);
});

test('what counts only after a restart is told', () => {
  const { file } = withCluster();
  const before = loadConfigured({ file });
  const after = loadConfigured({ file: { ...file, store: { retentionDays: 5 } } });
  expect(listAwaitingRestart(before, before)).toEqual([]);
  expect(listAwaitingRestart(before, after)).toEqual(['store']);
});
