import { constants } from 'node:os';
import { ConfigurationError, type Configuration } from '@/lib/config/configuration';
import {
  closeOnDemandReaders,
  placeOnDemandReaders,
  removeOnDemandReaders,
} from '@/lib/collect/on-demand/on-demand-readers';
import { configurationFile, loadConfiguration } from '@/lib/config/load-configuration';
import { configurationBoard } from '@/lib/live/configuration-board';
import { closeAllStreams } from '@/lib/live/event-stream';
import { liveHub } from '@/lib/live/live-hub';
import { watchingOf } from '@/lib/live/watching-of';
import { processSingleton } from '@/lib/config/process-singleton';
import { log } from '@/lib/config/log';
import { NotificationDesk } from '@/lib/notify/notification-desk';
import { placeNotificationDesk } from '@/lib/notify/process-desk';
import type { Store } from '@/lib/store/open-store';
import { store } from '@/lib/store/store';
import { tellFirstLink } from '@/lib/visitors/first-link';
import { isStartedByOwnServer } from '@/lib/visitors/peer-address';
import { provideSignIn } from '@/lib/visitors/sign-in-place';
import { ConfigurationWatch } from './configuration-watch';
import { Monitor } from './monitor';

/**
 * Reads the configuration and starts the process's monitor. A wrong configuration ends the process: a dashboard that
 * watches nothing must not look like one that sees nothing wrong. So does a server that anybody may reach where nobody
 * signs in.
 */
export function startWatching(): void {
  const configuration = readConfiguration();
  const { clusters, history, notifications, signIn } = configuration;
  if (signIn === null && !isStartedByOwnServer()) refuseOpenDoor();
  provideSignIn(signIn);
  processSingleton('monitor', () => {
    const kept = store();
    const desk = new NotificationDesk(notifications, {
      deliveries: kept.deliveries,
      watchings: () => liveHub().list().map(watchingOf),
    });
    placeNotificationDesk(desk);
    const created = new Monitor(clusters, {
      hub: liveHub(),
      records: kept.records,
      imports: kept.clusterImports,
      executions: kept.executions,
      notifier: desk.notifier,
      history,
      onError: (cluster, error) => {
        log.error({ cluster, err: error }, 'a poll broke; the watch goes on');
      },
    });
    placeOnDemandReaders(clusters);
    const reloading = followConfiguration(configuration, created, desk);
    stopOnSignals(created, desk, reloading, kept);
    desk.start();
    reloading.start();
    created.start().catch((error: unknown) => {
      log.error({ err: error }, 'the watch did not start');
    });
    void tellFirstLink();
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

/** `next start`, `next dev` and the server.js of a standalone build listen wherever they like, and say so to nobody. */
function refuseOpenDoor(): never {
  process.stderr.write(
    'Refused: nobody has to sign in, and this server does not keep to 127.0.0.1. Start scripts/server.mjs (npm start), or configure signIn (docs/sign-in.md).\n',
  );
  process.exit(1);
}

/** Brings a configuration that changes into force: clusters and notifications; the rest says that it awaits a restart. */
function followConfiguration(
  configuration: Configuration,
  monitor: Monitor,
  desk: NotificationDesk,
): ConfigurationWatch {
  return new ConfigurationWatch(configuration, {
    file: configurationFile(),
    load: loadConfiguration,
    apply: async ({ clusters, notifications }) => {
      const { begun, ended } = await monitor.reconfigure(clusters);
      await removeOnDemandReaders(ended);
      placeOnDemandReaders(begun);
      desk.notifier.reconfigure(notifications);
    },
    tell: (status) => {
      configurationBoard().set(status);
    },
  });
}

/**
 * Ends the process in order: streams (which would keep it alive for as long as browsers like), polls, and then the store with
 * what the last poll found; within six seconds, whatever hangs. Only scripts/serve.mjs tells Next to leave signals to this:
 * Next by itself ends within milliseconds, and what waits for the disk is then as old as a minute.
 */
function stopOnSignals(
  monitor: Monitor,
  desk: NotificationDesk,
  reloading: ConfigurationWatch,
  kept: Store,
): void {
  const stop = async (signal: 'SIGTERM' | 'SIGINT') => {
    closeAllStreams();
    desk.stop();
    reloading.stop();
    try {
      await Promise.all([monitor.stop(), closeOnDemandReaders()]);
      await kept.close();
    } catch (error) {
      log.error({ err: error }, 'the watch did not stop cleanly');
    }
    process.exit(128 + constants.signals[signal]);
  };
  process.once('SIGTERM', () => void stop('SIGTERM'));
  process.once('SIGINT', () => void stop('SIGINT'));
}
