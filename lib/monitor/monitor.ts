import { ClusterCollector } from '@/lib/collect/cluster-collector';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import { ReplicaReader } from '@/lib/collect/replica-reader';
import type { ClusterConfiguration } from '@/lib/config/configuration';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterValuesStore } from '@/lib/domain/cluster-values-store';
import { EMPTY_LIFECYCLE, type LifecycleState } from '@/lib/domain/lifecycle-state';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { LiveHub } from '@/lib/live/live-hub';
import { WatchRecords } from '@/lib/store/watch-records';
import { firstPollStatus } from './advance-poll-status';
import { ClusterWatch } from './cluster-watch';

type MonitorRooms = {
  hub: LiveHub;
  clusterValues: Pick<ClusterValuesStore, 'latest'>;
  onError: (cluster: string, error: unknown) => void;
};

/** Watches every configured cluster, each at its own pace. */
export class Monitor {
  private readonly watches: ClusterWatch[];

  constructor(
    clusters: readonly ClusterConfiguration[],
    { hub, clusterValues, onError }: MonitorRooms,
  ) {
    const records = new WatchRecords<LifecycleState>(EMPTY_LIFECYCLE);
    this.watches = clusters.map(({ settings, connection, replicas, loginRetryMs }) => {
      const readers = replicas.map(
        (replica) => new ReplicaReader(replica.name, createSsisdb(replica.connection)),
      );
      const collector = new ClusterCollector(createSsisdb(connection), settings, readers);
      return new ClusterWatch(unwatchedState(settings), {
        collector,
        records,
        hub,
        clusterValues,
        loginRetryMs,
        onError: (error) => {
          onError(settings.name, error);
        },
      });
    });
  }

  start(): void {
    for (const watch of this.watches) watch.start();
  }

  /** Ends all watches; resolves when no connection is left. */
  async stop(): Promise<void> {
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
