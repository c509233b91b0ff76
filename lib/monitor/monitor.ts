import { ClusterCollector } from '@/lib/collect/cluster-collector';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import { readFinishedPage } from '@/lib/collect/read-finished-page';
import { ReplicaReader } from '@/lib/collect/replica-reader';
import type { ClusterConfiguration, HistorySettings } from '@/lib/config/configuration';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { LiveHub } from '@/lib/live/live-hub';
import type { Notifier } from '@/lib/notify/notifier';
import type { ClusterImports } from '@/lib/store/cluster-imports';
import { recordingBoard } from '@/lib/live/recording-board';
import type { ExecutionRecords } from '@/lib/store/execution-records';
import type { WatchRecords } from '@/lib/store/watch-records';
import { firstPollStatus } from './advance-poll-status';
import { ClusterWatch } from './cluster-watch';
import { ExecutionRecorder } from './execution-recorder';
import { RecordingLoop } from './recording-loop';

type MonitorRooms = {
  hub: LiveHub;
  records: Pick<WatchRecords, 'load' | 'save' | 'restore'>;
  imports: Pick<ClusterImports, 'latestKnown'>;
  executions: ExecutionRecords;
  notifier: Pick<Notifier, 'follow'>;
  history: HistorySettings;
  onError: (cluster: string, error: unknown) => void;
};

/** Watches every configured cluster, each at its own pace. */
export class Monitor {
  private readonly watches: ClusterWatch[];
  private readonly recordings: RecordingLoop[];
  private isStopped = false;

  constructor(
    private readonly clusters: readonly ClusterConfiguration[],
    private readonly rooms: MonitorRooms,
  ) {
    const { hub, records, imports, notifier } = rooms;
    const parts = clusters.map(({ settings, connection, replicas, loginRetryMs }) => {
      const onError = (error: unknown) => {
        rooms.onError(settings.name, error);
      };
      const recorder = createRecorder(settings.name, rooms, onError);
      const readers = replicas.map(
        (replica) => new ReplicaReader(replica.name, createSsisdb(replica.connection)),
      );
      const collector = new ClusterCollector(createSsisdb(connection), settings, readers);
      const watchRooms = {
        ...{ collector, records, recorder, hub, notifier, imports },
        ...{ loginRetryMs, onError },
      };
      return {
        watch: new ClusterWatch(unwatchedState(settings), watchRooms),
        recording: new RecordingLoop(recorder, onError),
      };
    });
    this.watches = parts.map(({ watch }) => watch);
    this.recordings = parts.map(({ recording }) => recording);
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
    for (const recording of this.recordings) recording.start();
  }

  /** Ends all watches; resolves when no connection is left. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all(this.watches.map((watch) => watch.stop()));
    await Promise.all(this.recordings.map((recording) => recording.stop()));
  }
}

function createRecorder(
  cluster: string,
  { executions, history }: MonitorRooms,
  onError: (error: unknown) => void,
): ExecutionRecorder {
  return new ExecutionRecorder({
    cluster,
    records: executions,
    readPage: readFinishedPage,
    backfillDays: history.backfillDays,
    publish: (status) => {
      recordingBoard().set(cluster, status);
    },
    onError,
  });
}

function unwatchedState(settings: ClusterSettings): ClusterState {
  return {
    settings,
    snapshot: null,
    notEvaluated: [],
    anomalies: [],
    memory: EMPTY_MEMORY,
    clusterValues: null,
    poll: firstPollStatus(new Date()),
    costs: [],
    roundTripCount: null,
    principal: null,
    access: [],
  };
}
