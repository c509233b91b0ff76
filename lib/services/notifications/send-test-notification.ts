import 'server-only';
import type { NotificationsPayload } from '@/lib/domain/notifications/notifications-payload';
import { getNotifications, requireDesk } from './get-notifications';

/**
 * Sends a test message to a configured target and resolves when it has arrived or failed, with how things stand then.
 * Throws AppError `notFound` for another name, `busy` while a message is on its way there or it has had too many.
 */
export async function sendTestNotification(
  target: string,
  now = new Date(),
): Promise<NotificationsPayload> {
  await requireDesk().notifier.sendTest(target, now);
  return getNotifications();
}
