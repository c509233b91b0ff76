import { randomUUID } from 'node:crypto';
import type { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import { advanceHistory } from '@/lib/history/advance-history';
import { advanceAnomalies } from '@/lib/lifecycle/advance-anomalies';
import { listAnomalyEvents } from '@/lib/lifecycle/list-anomaly-events';
import { rememberCluster } from '@/lib/lifecycle/remember-cluster';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { LiveHub } from '@/lib/live/live-hub';
import { evaluateRules } from '@/lib/rules/evaluate';
import type { Notifier } from '@/lib/notify/notifier';
import type { ClusterImports } from '@/lib/store/clusters/cluster-imports';
import type { WatchRecords } from '@/lib/store/watch-records';
import { advancePollStatus } from './advance-poll-status';
import type { ExecutionRecorder } from './execution-recorder';
import { listBlindSpots } from './list-blind-spots';

export type TickRooms = {
  collector: Pick<ClusterCollector, 'collect'>;
  records: Pick<WatchRecords, 'load' | 'save'>;
  recorder: Pick<ExecutionRecorder, 'follow'>;
  hub: LiveHub;
  notifier: Pick<Notifier, 'follow'>;
  /** What imports told last. In memory: a poll is not lost because the store is. */
  imports: Pick<ClusterImports, 'latestKnown'>;
  /** Aborted: the poll in flight is being broken off, and what it returns says nothing about the instance. */
  signal?: AbortSignal;
};

/** One poll of one cluster: collect, judge, compare, keep, tell. The only place where these meet. */
export async function tick(
  before: ClusterState,
  { collector, records, recorder, hub, notifier, imports, signal }: TickRooms,
): Promise<ClusterState> {
  const { settings } = before;
  const startedAt = new Date();
  const startedMs = performance.now();

  const collected = await collector.collect();
  if (signal?.aborted) return before;
  const { snapshot } = collected;
  const poll = advancePollStatus(before.poll, snapshot, startedAt, performance.now() - startedMs);

  const record = records.load(settings.name);
  const clusterValues = imports.latestKnown(settings.name);
  const memory = rememberCluster(record.memory, snapshot, settings, clusterValues);
  const context = { settings, poll, memory, clusterValues };
  const evaluation = evaluateRules(snapshot, context);
  const { state: lifecycle } = advanceAnomalies({
    state: record.lifecycle,
    evaluation,
    cluster: settings.name,
    now: snapshot.takenAt,
    createId: randomUUID,
  });

  const { costs } = collected;
  const history = advanceHistory(record.history, {
    snapshot,
    settings,
    costsBefore: before.costs,
    costs,
  });
  const events = listAnomalyEvents(record.lifecycle, lifecycle, snapshot.takenAt);
  records.save(settings.name, { memory, lifecycle, history }, events);
  recorder.follow(snapshot, record.memory);
  notifier.follow({ cluster: settings.name, ...lifecycle });
  const state: ClusterState = {
    settings,
    snapshot,
    poll,
    memory,
    clusterValues,
    anomalies: [...lifecycle.open, ...lifecycle.resolved],
    notEvaluated: listBlindSpots(evaluation),
    costs,
    roundTripCount: collected.roundTripCount,
    principal: collected.principal,
    access: collected.access,
  };
  hub.publish(state);
  return state;
}
