import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { NotificationItem, ToldAnomaly } from '@/lib/domain/notifications/delivery';
import { fingerprintOf } from '@/lib/domain/anomalies/finding';
import type {
  MaintenanceWindow,
  TargetRules,
} from '@/lib/domain/notifications/notification-settings';
import { compareSeverity } from '@/lib/domain/anomalies/severity';
import { findMaintenanceWindow, isInWeeklySpan } from './is-in-span';

/** Anomalies of one cluster after a poll. */
export type ClusterAnomalies = {
  cluster: string;
  open: readonly Anomaly[];
  resolved: readonly Anomaly[];
};

type What = {
  rules: TargetRules;
  windows: readonly MaintenanceWindow[];
  anomalies: ClusterAnomalies;
  /** What the target was told of this cluster, by fingerprint. */
  told: ReadonlyMap<string, ToldAnomaly>;
  now: Date;
};

/**
 * What a target does not know yet of a cluster: compared with what it was told, never with the last poll, so that nothing
 * is lost to a restart, a maintenance window or a target that was away. Nobody is told of what is inhibited (its cause is
 * told) or acknowledged (somebody knows). Inside a window, and outside the target's times, there is no news.
 */
export function selectNews({ rules, windows, anomalies, told, now }: What): NotificationItem[] {
  const { cluster, open } = anomalies;
  if (!mayTell(rules, windows, cluster, now)) return [];
  const begun = open
    .filter(({ severity }) => compareSeverity(severity, rules.minSeverity) <= 0)
    .filter(({ inhibitedBy, acknowledgement }) => inhibitedBy === null && !acknowledgement)
    .flatMap((anomaly) => newsOf(anomaly, told.get(fingerprintOf(anomaly)), open));
  return [...begun, ...listEnded(anomalies, told, now)].sort((left, right) =>
    compareSeverity(left.severity, right.severity),
  );
}

/** True when a target wants to hear of the cluster, and may be told at this moment. */
export function mayTell(
  rules: TargetRules,
  windows: readonly MaintenanceWindow[],
  cluster: string,
  now: Date,
): boolean {
  if (!(rules.clusters?.includes(cluster) ?? true)) return false;
  return isInTimes(rules, now) && !findMaintenanceWindow(windows, cluster, now);
}

/** True within the target's times. */
export function isInTimes({ times }: Pick<TargetRules, 'times'>, now: Date): boolean {
  return times.length === 0 || times.some((span) => isInWeeklySpan(span, now));
}

function newsOf(
  anomaly: Anomaly,
  told: ToldAnomaly | undefined,
  open: readonly Anomaly[],
): NotificationItem[] {
  if (told && compareSeverity(anomaly.severity, told.severity) >= 0) return [];
  const begun = anomaly.reopenCount > 0 ? ('reopened' as const) : ('opened' as const);
  const { id, rule, subject, severity, openedAt, isStale } = anomaly;
  const item: NotificationItem = {
    change: told ? 'worsened' : begun,
    fingerprint: fingerprintOf(anomaly),
    anomalyId: id,
    rule,
    subjectName: subject.name,
    severity,
    openedAt,
    resolvedAt: null,
    toldAt: told?.toldAt ?? null,
    isStale,
    explainedCount: open.filter(({ inhibitedBy }) => inhibitedBy === id).length,
  };
  return [item];
}

function listEnded(
  { open, resolved }: ClusterAnomalies,
  told: ReadonlyMap<string, ToldAnomaly>,
  now: Date,
): NotificationItem[] {
  const stillOpen = new Set(open.map(fingerprintOf));
  const endOf = new Map(resolved.map((one) => [fingerprintOf(one), one.resolvedAt]));
  return [...told.values()]
    .filter(({ fingerprint }) => !stillOpen.has(fingerprint))
    .map(({ fingerprint, anomalyId, rule, subjectName, severity, openedAt, toldAt }) => ({
      change: 'resolved' as const,
      fingerprint,
      anomalyId,
      rule,
      subjectName,
      severity,
      openedAt,
      resolvedAt: endOf.get(fingerprint) ?? now,
      toldAt,
      isStale: false,
      explainedCount: 0,
    }));
}
