import { expect, onTestFinished, test } from 'vitest';
import type { ClusterConfiguration } from '@/lib/config/configuration';
import { parseConnectionString } from '@/lib/config/parse-connection-string';
import { startEmbeddedCluster } from '@/lib/demo/embedded-cluster';
import { LiveHub } from '@/lib/live/live-hub';
import { buildSettings } from '@/lib/testing/build-settings';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { Monitor } from './monitor';

async function startCluster(name: string): Promise<ClusterConfiguration> {
  const login = { userName: 'watcher', password: 'Pässw0rd' };
  const shape = { story: 'quiet', seed: 7, workerCount: 8, executionCount: 100 } as const;
  const cluster = await startEmbeddedCluster({ name, ...login, ...shape });
  onTestFinished(() => cluster.close());
  return {
    settings: { ...buildSettings({ name }), pollIntervalMs: 100 },
    connection: parseConnectionString(cluster.connectionString, 'test'),
    replicas: [],
    loginRetryMs: 1_000,
  };
}

test('what did not change is polled on, what changed begins anew, and what is gone is shown no more', async () => {
  const [same, changed, gone, added] = await Promise.all(
    ['SAME', 'CHANGED', 'GONE', 'ADDED'].map(startCluster),
  );
  if (!same || !changed || !gone || !added) throw new Error('expected four clusters');
  const store = await startKeepingStore(temporaryStoreFile(), ['SAME', 'CHANGED', 'GONE']);
  const hub = new LiveHub();
  const forgotten: string[] = [];
  const monitor = new Monitor([same, changed, gone], {
    hub,
    records: store.records,
    imports: store.clusterImports,
    executions: store.executions,
    notifier: { follow: () => undefined, forget: (name) => forgotten.push(name) },
    history: { backfillDays: 0 },
    onError: (_, error) => {
      throw error;
    },
  });
  onTestFinished(() => monitor.stop());
  await monitor.start();
  const pollsOf = (name: string) => hub.get(name)?.poll.pollCount ?? -1;
  await expect
    .poll(() => ['SAME', 'CHANGED', 'GONE'].every((name) => pollsOf(name) > 2))
    .toBe(true);
  const before = hub.get('SAME')?.poll.watchingSinceAt;
  const knownWorkers = Object.keys(hub.get('CHANGED')?.memory.workers ?? {});

  const other = { ...changed, settings: { ...changed.settings, pollIntervalMs: 150 } };
  const plan = await monitor.reconfigure([added, same, other]);
  expect(plan).toMatchObject({ ended: ['CHANGED', 'GONE'], unchanged: ['SAME'] });
  expect(hub.list().map(({ settings }) => settings.name)).toEqual(['ADDED', 'SAME', 'CHANGED']);
  expect(hub.get('SAME')?.poll.watchingSinceAt).toEqual(before);
  expect(Object.keys(hub.get('CHANGED')?.memory.workers ?? {})).toEqual(knownWorkers);
  expect(knownWorkers).toHaveLength(8);
  expect(forgotten).toEqual(['GONE']);
  await expect.poll(() => ['ADDED', 'CHANGED'].every((name) => pollsOf(name) > 1)).toBe(true);
  expect(hub.get('CHANGED')?.settings.pollIntervalMs).toBe(150);
  expect(hub.get('GONE')).toBeUndefined();
});
