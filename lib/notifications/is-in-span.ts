import { DateTime } from 'luxon';
import {
  WEEKDAYS,
  type MaintenanceWindow,
  type WeeklySpan,
} from '@/lib/domain/notifications/notification-settings';

/**
 * True from the beginning of a weekly span until just before its end, by the clocks of its zone: summer time included, and
 * a time that a clock leaves out counts as the one an hour later.
 */
export function isInWeeklySpan(span: WeeklySpan, at: Date): boolean {
  const local = DateTime.fromJSDate(at, { zone: span.zone });
  return [0, 1].some((daysAgo) => {
    const day = local.startOf('day').minus({ days: daysAgo });
    const weekday = WEEKDAYS[day.weekday - 1];
    if (weekday === undefined || !span.days.includes(weekday)) return false;
    const isOvernight = span.until <= span.from;
    const start = atClock(day, span.from);
    const end = atClock(isOvernight ? day.plus({ days: 1 }) : day, span.until);
    return local >= start && local < end;
  });
}

/** The maintenance window that a cluster is in; null when it is in none. */
export function findMaintenanceWindow(
  windows: readonly MaintenanceWindow[],
  cluster: string,
  at: Date,
): MaintenanceWindow | null {
  const isOfCluster = ({ clusters }: MaintenanceWindow) => clusters?.includes(cluster) ?? true;
  return windows.find((window) => isOfCluster(window) && isInWindow(window, at)) ?? null;
}

/** True while the window lasts, for whichever clusters. */
export function isInWindow({ span }: MaintenanceWindow, at: Date): boolean {
  if (span.kind === 'weekly') return isInWeeklySpan(span, at);
  const local = DateTime.fromJSDate(at, { zone: span.zone });
  const { zone } = span;
  return (
    local >= DateTime.fromISO(span.from, { zone }) && local < DateTime.fromISO(span.until, { zone })
  );
}

function atClock(day: DateTime, clock: string): DateTime {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return day.set({ hour, minute });
}
