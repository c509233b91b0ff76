import { onTestFinished } from 'vitest';
import type { NotificationSettings } from '@/lib/config/notification-settings';
import { NotificationDesk } from '@/lib/notify/notification-desk';
import { placeNotificationDesk } from '@/lib/notify/process-desk';
import { buildDelivery, buildNotificationSettings } from './build-notifications';
import { NOW, secondsAgo } from './clock';

const DEAD_MAN = { url: new URL('https://ping.example.com/secret'), intervalMs: 60_000 };

/** Makes a desk the process's, for one test; it keeps nothing. */
export function placeDesk(settings: NotificationSettings = buildNotificationSettings()) {
  const nothing = () => undefined;
  const deliveries = { attach: nothing, put: nothing, putTold: nothing };
  const ping = () => Promise.resolve(null);
  const desk = new NotificationDesk(settings, { deliveries, watchings: () => [], ping });
  placeNotificationDesk(desk);
  onTestFinished(() => placeNotificationDesk(null));
  return desk;
}

/** One whose target has received a message, did not get another, and still waits for a third; its dead-man ping arrives. */
export async function placeBusyDesk(settings: NotificationSettings = buildNotificationSettings()) {
  const desk = placeDesk({ ...settings, deadMan: DEAD_MAN });
  const { ledger, deadMan } = desk;
  const ended = { nextAttemptAt: null, endedAt: NOW };
  ledger.put(buildDelivery({ id: 'a', status: 'delivered', attemptCount: 2, ...ended }));
  ledger.put(buildDelivery({ id: 'b', status: 'failed', attemptCount: 1, ...ended }));
  ledger.put(buildDelivery({ id: 'c', attemptCount: 1, createdAt: secondsAgo(60) }));
  deadMan.step(DEAD_MAN, new Set(), [], NOW);
  await deadMan.settle();
  return desk;
}
