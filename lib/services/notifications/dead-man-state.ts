import 'server-only';
import type { DeadManState } from '@/lib/domain/notifications/notifications-payload';
import type { NotificationDesk } from '@/lib/notify/notification-desk';

/** How it stands with the dead-man ping; null where none is configured. */
export function deadManState({ notifier, deadMan }: NotificationDesk): DeadManState | null {
  if (!notifier.current.deadMan) return null;
  const { lastPingAt, lastFailure, unwatched } = deadMan.current;
  if (unwatched.length > 0) return 'silent';
  if (lastFailure) return 'failing';
  return lastPingAt ? 'pinging' : 'waiting';
}
