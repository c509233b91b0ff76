import type {
  Notification,
  NotificationItem,
  ToldAnomaly,
} from '@/lib/domain/notifications/delivery';
import { compareSeverity } from '@/lib/domain/anomalies/severity';

/** More than anybody reads in one message. */
const MAX_ITEMS = 100;

/**
 * Adds news to a message that nobody has received yet: what was to be told and is over meanwhile is told once, with both
 * instants. Of too many the worst are kept; the others stay news, for the next message.
 */
export function mergeItems(
  notification: Notification,
  news: readonly NotificationItem[],
): Notification {
  const byFingerprint = new Map(notification.items.map((item) => [item.fingerprint, item]));
  for (const item of news) {
    const waiting = byFingerprint.get(item.fingerprint);
    byFingerprint.set(item.fingerprint, waiting ? join(waiting, item) : item);
  }
  const items = [...byFingerprint.values()].sort((left, right) =>
    compareSeverity(left.severity, right.severity),
  );
  return { ...notification, items: items.slice(0, MAX_ITEMS) };
}

function join(waiting: NotificationItem, item: NotificationItem): NotificationItem {
  const { toldAt } = waiting;
  if (item.change === 'worsened') return { ...item, change: waiting.change, toldAt };
  if (item.change === 'resolved') return { ...item, toldAt };
  return { ...item, change: toldAt ? 'reopened' : item.change, toldAt };
}

/** What a target knows once it has received the message. Null: it knows that this is over. */
export function toldBy(
  target: string,
  { cluster, items }: Notification,
  toldAt: Date,
): Map<string, ToldAnomaly | null> {
  if (cluster === null) return new Map();
  return new Map(
    items.map(({ fingerprint, change, anomalyId, severity, rule, subjectName, openedAt }) => {
      const told = { anomalyId, severity, rule, subjectName, openedAt, toldAt };
      return [
        fingerprint,
        change === 'resolved' ? null : { target, cluster, fingerprint, ...told },
      ];
    }),
  );
}
