import type { EmbeddedCluster } from './embedded-cluster';
import { makeCollectorToken } from './make-collector-token';
import { startSimulatedCollector, type SimulatedCollector } from './simulated-collector';

/**
 * A simulated collector for every cluster with a failover cluster behind it. Its token is in the store when this resolves,
 * so a dashboard that is started then knows it; problems go to the standard error output, and tokens nowhere.
 */
export async function startCollectors(
  clusters: readonly EmbeddedCluster[],
  configPath: string,
  url: string,
): Promise<SimulatedCollector[]> {
  const collectors: SimulatedCollector[] = [];
  for (const cluster of clusters) {
    if (!cluster.collectorImport()) continue;
    try {
      const token = await makeCollectorToken(cluster.name, configPath);
      collectors.push(startSimulatedCollector({ cluster, url, token, onError: tell }));
    } catch (error) {
      // Without a store there are no imports: the rest of the demo needs none.
      tell(error instanceof Error ? error.message : String(error));
    }
  }
  return collectors;
}

function tell(message: string): void {
  process.stderr.write(`${message}\n`);
}
