import { ConfigurationError, type Configuration } from '@/lib/config/configuration';
import { closeOnDemandReaders, placeOnDemandReaders } from '@/lib/collect/on-demand-readers';
import { loadConfiguration } from '@/lib/config/load-configuration';
import { closeAllStreams } from '@/lib/live/event-stream';
import { liveHub } from '@/lib/live/live-hub';
import { processSingleton } from '@/lib/config/process-singleton';
import { log } from '@/lib/config/log';
import { Monitor } from './monitor';

/**
 * Reads the configuration and starts the process's monitor. A wrong configuration ends the process: a dashboard that
 * watches nothing must not look like one that sees nothing wrong.
 */
export function startWatching(): void {
  const { clusters } = readConfiguration();
  processSingleton('monitor', () => {
    const created = new Monitor(clusters, {
      hub: liveHub(),
      onError: (cluster, error) => {
        log.error({ cluster, err: error }, 'a poll broke; the watch goes on');
      },
    });
    placeOnDemandReaders(clusters);
    created.start();
    stopOnSignals(created);
    log.info({ clusters: clusters.map(({ settings }) => settings.name) }, 'watching');
    return created;
  });
}

function readConfiguration(): Configuration {
  try {
    return loadConfiguration();
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    for (const problem of error.problems) process.stderr.write(`Configuration: ${problem}\n`);
    process.exit(1);
  }
}

/** Open streams would keep the server alive for as long as browsers like. */
function stopOnSignals(monitor: Monitor): void {
  const stop = () => {
    closeAllStreams();
    Promise.all([monitor.stop(), closeOnDemandReaders()]).catch((error: unknown) => {
      log.error({ err: error }, 'the watch did not stop cleanly');
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
