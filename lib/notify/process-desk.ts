import { processSingleton } from '@/lib/config/process-singleton';
import type { NotificationDesk } from './notification-desk';

function holder(): { desk: NotificationDesk | null } {
  return processSingleton('notification-desk', () => ({ desk: null }));
}

/** The process's desk; null until it watches. */
export function notificationDesk(): NotificationDesk | null {
  return holder().desk;
}

/** Makes a desk the process's. */
export function placeNotificationDesk(desk: NotificationDesk | null): void {
  holder().desk = desk;
}
