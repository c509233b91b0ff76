import { onTestFinished } from 'vitest';
import { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import {
  closeOnDemandReaders,
  placeOnDemandReaders,
} from '@/lib/collect/on-demand/on-demand-readers';
import { parseConnectionString } from '@/lib/config/parse-connection-string';
import {
  startEmbeddedCluster,
  type EmbeddedCluster,
  type EmbeddedClusterOptions,
} from '@/lib/demo/embedded-cluster';
import { liveHub } from '@/lib/live/live-hub';
import { buildSettings } from './build-settings';
import { buildState } from './build-state';

/** An embedded cluster in the process's hub as its last poll saw it, and its reader; all of it ends with the test. */
export async function watchEmbedded(
  overrides: Partial<EmbeddedClusterOptions> = {},
): Promise<EmbeddedCluster> {
  const cluster = await startEmbeddedCluster({
    name: 'PROD-ETL',
    seed: 7,
    story: 'busy',
    workerCount: 12,
    executionCount: 20_000,
    userName: 'watcher',
    password: 'Pässw0rd',
    ...overrides,
  });
  const connection = parseConnectionString(cluster.connectionString, 'test');
  const settings = buildSettings({ name: cluster.name });
  placeOnDemandReaders([{ settings, connection, replicas: [], loginRetryMs: 1_000 }]);
  const collector = new ClusterCollector(createSsisdb(connection), settings);
  const { snapshot } = await collector.collect();
  await collector.close();
  liveHub().place(buildState(settings, { snapshot }));
  onTestFinished(async () => {
    await closeOnDemandReaders();
    await cluster.close();
  });
  return cluster;
}
