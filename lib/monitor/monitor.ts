import { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import { readFinishedPage } from '@/lib/collect/on-demand/read-finished-page';
import { ReplicaReader } from '@/lib/collect/poll/replica-reader';
import type { ClusterConfiguration, HistorySettings } from '@/lib/config/configuration';
import type { LiveHub } from '@/lib/live/live-hub';
import type { Notifier } from '@/lib/notify/notifier';
import type { ClusterImports } from '@/lib/store/clusters/cluster-imports';
import { recordingBoard } from '@/lib/live/recording-board';
import type { ExecutionRecords } from '@/lib/store/executions/execution-records';
import type { WatchRecords } from '@/lib/store/watch-records';
import { ClusterWatch } from './cluster-watch';
import { ExecutionRecorder } from './execution-recorder';
import { planReload, type ReloadPlan } from './plan-reload';
import { RecordingLoop } from './recording-loop';
import { unwatchedState } from './unwatched-state';

type MonitorRooms = {
  hub: LiveHub;
  records: Pick<WatchRecords, 'load' | 'save' | 'restore' | 'follow'>;
  imports: Pick<ClusterImports, 'latestKnown'>;
  executions: ExecutionRecords;
  notifier: Pick<Notifier, 'follow' | 'forget'>;
  history: HistorySettings;
  onError: (cluster: string, error: unknown) => void;
};

type ClusterParts = { watch: ClusterWatch; recording: RecordingLoop };

/** Watches every configured cluster, each at its own pace. */
export class Monitor {
  private readonly parts = new Map<string, ClusterParts>();
  private isStopped = false;

  constructor(
    private clusters: readonly ClusterConfiguration[],
    private readonly rooms: MonitorRooms,
  ) {
    for (const cluster of clusters) this.prepare(cluster);
  }

  /**
   * Brings back what the store kept, and starts to poll. A store that takes long is not waited for: what it kept is merged
   * when it opens.
   */
  async start(): Promise<void> {
    const names = this.clusters.map(({ settings }) => settings.name);
    await this.rooms.records.restore(names);
    for (const name of names) this.begin(name);
  }

  /**
   * From now on these clusters. Those that did not change are polled on as if nothing had happened; one that changed begins
   * anew with what is known of it; one that is gone is shown no more. Never call it twice at once.
   */
  async reconfigure(clusters: readonly ClusterConfiguration[]): Promise<ReloadPlan> {
    const plan = planReload(this.clusters, clusters);
    const names = clusters.map(({ settings }) => settings.name);
    await Promise.all(plan.ended.map((name) => this.end(name)));
    await this.rooms.records.follow(names);
    for (const cluster of plan.begun) this.prepare(cluster);
    this.clusters = clusters;
    this.rooms.hub.keepOnly(names);
    for (const name of plan.ended) if (!names.includes(name)) this.rooms.notifier.forget(name);
    for (const { settings } of plan.begun) this.begin(settings.name);
    return plan;
  }

  /** Ends all watches; resolves when no connection is left. */
  async stop(): Promise<void> {
    this.isStopped = true;
    await Promise.all([...this.parts.keys()].map((name) => this.end(name)));
  }

  private prepare(cluster: ClusterConfiguration): void {
    const { settings, connection, replicas, loginRetryMs } = cluster;
    const { hub, records, imports, notifier } = this.rooms;
    const onError = (error: unknown) => {
      this.rooms.onError(settings.name, error);
    };
    const recorder = createRecorder(settings.name, this.rooms, onError);
    const readers = replicas.map(
      (replica) => new ReplicaReader(replica.name, createSsisdb(replica.connection)),
    );
    const collector = new ClusterCollector(createSsisdb(connection), settings, readers);
    const watch = new ClusterWatch(unwatchedState(settings), {
      ...{ collector, records, recorder, hub, notifier, imports },
      ...{ loginRetryMs, onError },
    });
    this.parts.set(settings.name, { watch, recording: new RecordingLoop(recorder, onError) });
  }

  private begin(name: string): void {
    const parts = this.parts.get(name);
    if (!parts || this.isStopped) return;
    parts.watch.recall();
    parts.watch.start();
    parts.recording.start();
  }

  private async end(name: string): Promise<void> {
    const parts = this.parts.get(name);
    this.parts.delete(name);
    await parts?.watch.stop();
    await parts?.recording.stop();
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
