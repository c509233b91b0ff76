import 'server-only';
import type { NotificationTarget } from '@/lib/config/notification-settings';
import { AppError } from '@/lib/domain/app-error';
import type { Delivery } from '@/lib/domain/notifications/delivery';
import type {
  ListedDelivery,
  NotificationsPayload,
  NotifiedTarget,
} from '@/lib/domain/notifications/notifications-payload';
import type { MaintenanceWindow } from '@/lib/domain/notifications/notification-settings';
import { isInWindow } from '@/lib/notifications/is-in-span';
import { isInTimes } from '@/lib/notifications/select-news';
import type { NotificationDesk } from '@/lib/notify/notification-desk';
import { notificationDesk } from '@/lib/notify/process-desk';
import { store } from '@/lib/store/store';
import { isVisible } from '@/lib/services/visible-clusters';
import { deadManState } from './dead-man-state';

const MAX_LISTED = 100;

/**
 * Targets without their secrets, the last deliveries, windows and the dead-man ping, as far as they concern clusters that
 * exist for whoever asks. Throws AppError `notReady`.
 */
export function getNotifications(now = new Date()): NotificationsPayload {
  const desk = requireDesk();
  const { baseUrl, targets, maintenanceWindows } = desk.notifier.current;
  const deliveries = desk.ledger
    .listAll()
    .filter(({ notification: { cluster } }) => cluster === null || isVisible(cluster));
  return {
    asOf: now,
    data: {
      store: store().status(),
      hasBaseUrl: baseUrl !== null,
      targets: targets
        .filter(({ rules }) => concerns(rules))
        .map((target) => viewTarget(target, deliveries, desk, now)),
      deliveries: deliveries.slice(0, MAX_LISTED).map(listDelivery),
      windows: maintenanceWindows.filter(concerns).map((window) => viewWindow(window, now)),
      deadMan: viewDeadMan(desk),
    },
  };
}

/** Without names it concerns all clusters. */
function concerns({ clusters }: { clusters: readonly string[] | null }): boolean {
  return clusters?.some(isVisible) ?? true;
}

/** The process's desk. Throws AppError `notReady` before it watches. */
export function requireDesk(): NotificationDesk {
  const desk = notificationDesk();
  if (!desk) throw new AppError('notReady', 'The dashboard is still starting.');
  return desk;
}

function viewTarget(
  target: NotificationTarget,
  deliveries: readonly Delivery[],
  { notifier }: NotificationDesk,
  now: Date,
): NotifiedTarget {
  const { rules, channel } = target;
  const mine = deliveries.filter((one) => one.target === rules.name);
  const attempted = mine.filter(({ attemptCount }) => attemptCount > 0);
  const latest = attempted.sort((left, right) => endOf(right) - endOf(left))[0];
  const delivered = attempted.filter(({ status }) => status === 'delivered');
  const lastDeliveredMs = Math.max(...delivered.map(endOf));
  const isFailing = latest !== undefined && latest.status !== 'delivered';
  const state = () => {
    if (isFailing) return 'failing';
    if (notifier.isHeld(target, now)) return 'held';
    if (!isInTimes(rules, now)) return 'outside';
    return latest ? 'working' : 'untried';
  };
  return {
    name: rules.name,
    kind: channel.type === 'email' ? 'email' : channel.format,
    host: channel.type === 'email' ? channel.host : channel.url.host,
    minSeverity: rules.minSeverity,
    clusters: rules.clusters?.filter(isVisible) ?? null,
    state: state(),
    lastDeliveredAt: delivered.length > 0 ? new Date(lastDeliveredMs) : null,
    lastFailure: isFailing ? latest.lastFailure : null,
    pendingCount: mine.filter(({ status }) => status === 'pending').length,
  };
}

/** What is pending is the newest that is known of a target: its next attempt lies ahead. */
function endOf({ endedAt, nextAttemptAt, createdAt }: Delivery): number {
  return (endedAt ?? nextAttemptAt ?? createdAt).getTime();
}

function listDelivery({ notification, ...delivery }: Delivery): ListedDelivery {
  const { cluster, items } = notification;
  return { ...delivery, cluster, itemCount: items.length };
}

function viewWindow(window: MaintenanceWindow, now: Date) {
  const { name, clusters, span } = window;
  return {
    name,
    clusters: clusters?.filter(isVisible) ?? null,
    zone: span.zone,
    days: span.kind === 'weekly' ? [...span.days] : null,
    from: span.from,
    until: span.until,
    isActive: isInWindow(window, now),
  };
}

function viewDeadMan(desk: NotificationDesk) {
  const settings = desk.notifier.current.deadMan;
  const state = deadManState(desk);
  if (!settings || !state) return null;
  const { lastPingAt, lastFailure, unwatched } = desk.deadMan.current;
  const { url, intervalMs } = settings;
  return {
    host: url.host,
    intervalMs,
    state,
    lastPingAt,
    lastFailure,
    unwatched: unwatched.filter(isVisible),
  };
}
