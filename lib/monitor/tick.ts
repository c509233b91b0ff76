import { randomUUID } from 'node:crypto';
import type { ClusterCollector } from '@/lib/collect/cluster-collector';
import { advanceHistory } from '@/lib/history/advance-history';
import { advanceAnomalies } from '@/lib/lifecycle/advance-anomalies';
import { listAnomalyEvents } from '@/lib/lifecycle/list-anomaly-events';
import { rememberCluster } from '@/lib/lifecycle/remember-cluster';
import type { ClusterState } from '@/lib/live/cluster-state';
import type { LiveHub } from '@/lib/live/live-hub';
import { evaluateRules, type RuleEvaluation } from '@/lib/rules/evaluate';
import type { WatchRecords } from '@/lib/store/watch-records';
import { advancePollStatus } from './advance-poll-status';

export type TickRooms = {
  collector: Pick<ClusterCollector, 'collect'>;
  records: Pick<WatchRecords, 'load' | 'save'>;
  hub: LiveHub;
  /** Aborted: the poll in flight is being broken off, and what it returns says nothing about the instance. */
  signal?: AbortSignal;
};

/** One poll of one cluster: collect, judge, compare, keep, tell. The only place where these meet. */
export async function tick(
  before: ClusterState,
  { collector, records, hub, signal }: TickRooms,
): Promise<ClusterState> {
  const { settings } = before;
  const startedAt = new Date();
  const startedMs = performance.now();

  const collected = await collector.collect();
  if (signal?.aborted) return before;
  const { snapshot } = collected;
  const poll = advancePollStatus(before.poll, snapshot, startedAt, performance.now() - startedMs);

  const record = records.load(settings.name);
  const memory = rememberCluster(record.memory, snapshot, settings);
  const evaluation = evaluateRules(snapshot, { settings, poll, memory });
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
  const state: ClusterState = {
    settings,
    snapshot,
    poll,
    memory,
    anomalies: [...lifecycle.open, ...lifecycle.resolved],
    notEvaluated: blindSpots(evaluation),
    costs,
    roundTripCount: collected.roundTripCount,
    principal: collected.principal,
    access: collected.access,
  };
  hub.publish(state);
  return state;
}

/** Rules that said nothing at all, and single subjects that a rule could not judge. */
function blindSpots({ notEvaluated, unknownSubjects }: RuleEvaluation) {
  return [
    ...notEvaluated,
    ...unknownSubjects.map(({ rule, subjectKind, subjectId, missing }) => ({
      rule,
      missing: missing.map((name) => `${subjectKind} ${subjectId ?? '*'}: ${name}`),
    })),
  ];
}
