import { ClusterCollector } from '@/lib/collect/cluster-collector';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import type { ClusterConfiguration } from '@/lib/config/configuration';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { LiveHub } from '@/lib/live/live-hub';
import type { WatchRecords } from '@/lib/store/watch-records';
import { firstPollStatus } from './advance-poll-status';
import { ClusterWatch } from './cluster-watch';

type MonitorRooms = {
  hub: LiveHub;
  records: Pick<WatchRecords, 'load' | 'save' | 'restore'>;
  onError: (cluster: string, error: unknown) => void;
};

/** Watches every configured cluster, each at its own pace. */
export class Monitor {
  private readonly watches: ClusterWatch[];
  private isStopped = false;

  constructor(
    private readonly clusters: readonly ClusterConfiguration[],
    private readonly rooms: MonitorRooms,
  ) {
    const { hub, records, onError } = rooms;
    this.watches = clusters.map(({ settings, connection, loginRetryMs }) => {
      const collector = new ClusterCollector(createSsisdb(connection), settings);
      return new ClusterWatch(unwatchedState(settings), {
        collector,
        records,
        hub,
        loginRetryMs,
        onError: (error) => {
          onError(settings.name, error);
        },
      });
    });
  }

  /**
   * Brings back what the store kept, and starts to poll. A store that takes long is not waited for: what it kept is merged
   * when it opens.
   */
  async start(): Promise<void> {
    const names = this.clusters.map(({ settings }) => settings.name);
    await this.rooms.records.restore(names);
    if (this.isStopped) return;
    for (const watch of this.watches) {
      watch.recall();
      watch.start();
    }
  }

  /** Ends all watches; resolves when no connection is left. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.watches.map((watch) => watch.stop()));
  }
}

function unwatchedState(settings: ClusterSettings): ClusterState {
  return {
    settings,
    snapshot: null,
    notEvaluated: [],
    anomalies: [],
    memory: EMPTY_MEMORY,
    poll: firstPollStatus(new Date()),
    costs: [],
    roundTripCount: null,
    principal: null,
    access: [],
  };
}
