import type { NotificationSettings, NotificationTarget } from '@/lib/config/notification-settings';
import type { Delivery } from '@/lib/domain/notifications/delivery';
import type { TargetRules } from '@/lib/domain/notifications/notification-settings';
import { NOW } from './clock';

/** A webhook that hears of warnings and worse. */
export function buildTarget(
  rules: Partial<TargetRules> = {},
  channel: Partial<NotificationTarget> = {},
): NotificationTarget {
  return {
    rules: {
      name: 'on-call',
      minSeverity: 'warning',
      clusters: null,
      times: [],
      tellsResolved: true,
      maxPerHour: 30,
      ...rules,
    },
    channel: {
      type: 'webhook',
      format: 'json',
      url: new URL('https://hooks.example.com/secret-path'),
      headers: {},
    },
    timeoutMs: 5_000,
    ...channel,
  };
}

export function buildNotificationSettings(
  overrides: Partial<NotificationSettings> = {},
): NotificationSettings {
  return {
    baseUrl: new URL('https://watch.example.com/'),
    groupMs: 30_000,
    giveUpMs: 72 * 3_600_000,
    targets: [buildTarget()],
    maintenanceWindows: [],
    internalHosts: new Set(),
    deadMan: null,
    ...overrides,
  };
}

/** A delivery that has just been made. */
export function buildDelivery(overrides: Partial<Delivery> = {}): Delivery {
  return {
    id: 'delivery-1',
    target: 'on-call',
    notification: { cluster: 'PROD-ETL', items: [] },
    status: 'pending',
    createdAt: NOW,
    attemptCount: 0,
    nextAttemptAt: NOW,
    endedAt: null,
    lastFailure: null,
    ...overrides,
  };
}
