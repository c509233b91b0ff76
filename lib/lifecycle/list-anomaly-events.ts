import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent, AnomalyEventRecord } from '@/lib/domain/anomalies/anomaly-event';
import type { LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';
import { changedEvidence } from './evidence-drift';

/**
 * What happened to each anomaly between two states of one cluster, in the order in which it is to be told. What people
 * do (acknowledge, withdraw, comment) is no part of a poll and not listed.
 */
export function listAnomalyEvents(
  before: LifecycleState,
  after: LifecycleState,
  now: Date,
): AnomalyEventRecord[] {
  const openBefore = new Map(before.open.map((anomaly) => [anomaly.id, anomaly]));
  const openAfter = new Set(after.open.map(({ id }) => id));
  const resolved = before.open.filter(({ id }) => !openAfter.has(id));
  return [
    ...after.open.flatMap((anomaly) => {
      const earlier = openBefore.get(anomaly.id);
      const events = earlier ? changesOf(earlier, anomaly, now) : beginningOf(anomaly, now);
      return recordsOf(anomaly, events);
    }),
    ...resolved.flatMap((anomaly) => recordsOf(anomaly, endOf(anomaly, now))),
  ];
}

function recordsOf({ id }: Anomaly, events: AnomalyEvent[]): AnomalyEventRecord[] {
  return events.map((event) => ({ anomalyId: id, event }));
}

function beginningOf(anomaly: Anomaly, at: Date): AnomalyEvent[] {
  const { reopenCount, severity, evidence, isStale, inhibitedBy } = anomaly;
  const events: AnomalyEvent[] = [
    { kind: reopenCount > 0 ? 'reopened' : 'opened', at, severity, evidence },
  ];
  if (isStale) events.push({ kind: 'becameStale', at });
  if (inhibitedBy !== null) events.push({ kind: 'inhibited', at, by: inhibitedBy });
  return events;
}

function changesOf(before: Anomaly, after: Anomaly, at: Date): AnomalyEvent[] {
  const events: AnomalyEvent[] = [];
  if (before.isStale !== after.isStale) {
    events.push({ kind: after.isStale ? 'becameStale' : 'becameProven', at });
  }
  if (before.severity !== after.severity) {
    events.push({ kind: 'severityChanged', at, from: before.severity, to: after.severity });
  }
  const evidence = changedEvidence(before.evidence, after.evidence);
  if (evidence) events.push({ kind: 'evidenceChanged', at, evidence });
  if (before.acknowledgement && !after.acknowledgement) {
    events.push({ kind: 'acknowledgementEnded', at, cause: 'expired', by: null });
  }
  if (before.inhibitedBy !== after.inhibitedBy) {
    events.push(
      after.inhibitedBy === null
        ? { kind: 'freed', at }
        : { kind: 'inhibited', at, by: after.inhibitedBy },
    );
  }
  return events;
}

/** Being resolved ends everything else that was said of it; only of an acknowledgement somebody wants to hear that. */
function endOf({ acknowledgement }: Anomaly, at: Date): AnomalyEvent[] {
  const resolved: AnomalyEvent = { kind: 'resolved', at };
  return acknowledgement
    ? [{ kind: 'acknowledgementEnded', at, cause: 'resolved', by: null }, resolved]
    : [resolved];
}
