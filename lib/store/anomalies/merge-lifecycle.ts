import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { fingerprintOf } from '@/lib/domain/anomalies/finding';
import type { LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';

export type MergedLifecycle = {
  lifecycle: LifecycleState;
  /** From the id that a live anomaly had to that of the kept one, which it has now. */
  renamed: ReadonlyMap<string, string>;
};

/**
 * What is known when a store opens: what it kept, and what polls have found meanwhile. When polls opened something anew
 * that the store has open, it is one anomaly: identity, age and acknowledgement are those of the kept one, state and
 * evidence those of the newest poll. So no finding is open twice, and links to the kept one still work.
 */
export function mergeLifecycle(live: LifecycleState, kept: LifecycleState): MergedLifecycle {
  const renamed = new Map<string, string>();
  const open: Anomaly[] = [];
  const resolved: Anomaly[] = [];
  const seen = new Set<string>();
  const oldestFirst = (left: Anomaly, right: Anomaly) =>
    left.openedAt.getTime() - right.openedAt.getTime();
  const unclaimed = [...live.open, ...live.resolved].sort(oldestFirst);
  for (const older of [...kept.open].sort(oldestFirst)) {
    const fingerprint = fingerprintOf(older);
    if (seen.has(fingerprint)) continue;
    seen.add(fingerprint);
    const newer = unclaimed.find(
      (anomaly) => anomaly.id === older.id || fingerprintOf(anomaly) === fingerprint,
    );
    if (newer && newer.id !== older.id) renamed.set(newer.id, older.id);
    const merged = newer ? continueAnomaly(older, newer) : older;
    (merged.status === 'open' ? open : resolved).push(merged);
  }
  const known = new Set([...open, ...resolved].map(({ id }) => id));
  const add = (list: Anomaly[], more: readonly Anomaly[]) => {
    for (const anomaly of more) {
      if (renamed.has(anomaly.id) || known.has(anomaly.id)) continue;
      known.add(anomaly.id);
      list.push(anomaly);
    }
  };
  add(open, live.open);
  add(resolved, [...live.resolved, ...kept.resolved]);
  const toId = (id: string) => renamed.get(id) ?? id;
  return {
    renamed,
    lifecycle: {
      open: open.map((one) => ({ ...one, inhibitedBy: one.inhibitedBy && toId(one.inhibitedBy) })),
      resolved: resolved.sort(newestResolvedFirst),
      cleanPolls: Object.fromEntries(
        Object.entries(live.cleanPolls).map(([id, polls]) => [toId(id), polls]),
      ),
      pending: live.pending,
    },
  };
}

function continueAnomaly(older: Anomaly, newer: Anomaly): Anomaly {
  const { id, openedAt, reopenCount } = older;
  const acknowledgement =
    newer.status === 'open' ? (newer.acknowledgement ?? older.acknowledgement) : null;
  return {
    ...newer,
    id,
    openedAt,
    reopenCount: Math.max(reopenCount, newer.reopenCount),
    acknowledgement,
  };
}

function newestResolvedFirst(left: Anomaly, right: Anomaly): number {
  return (right.resolvedAt?.getTime() ?? 0) - (left.resolvedAt?.getTime() ?? 0);
}
