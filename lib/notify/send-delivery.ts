import { log } from '@/lib/config/log';
import type { NotificationSettings, NotificationTarget } from '@/lib/config/notification-settings';
import type { Delivery, DeliveryFailure } from '@/lib/domain/notifications/delivery';
import { describeNotification, type MessageWords } from './describe-notification';
import { formatEmail } from './format-email';
import { formatJson } from './format-json';
import { formatSlack } from './format-slack';
import { formatTeams } from './format-teams';
import { sendEmail } from './send-email';
import { sendHttp } from './send-http';

/** Makes the message of a delivery and sends it once. Resolves with null when it arrived; never rejects. */
export async function sendDelivery(
  delivery: Delivery,
  { channel, timeoutMs }: NotificationTarget,
  { baseUrl, internalHosts }: NotificationSettings,
): Promise<DeliveryFailure | null> {
  try {
    const words = describeNotification(delivery, { baseUrl });
    const limits = { internalHosts, timeoutMs };
    if (channel.type === 'email') return await sendEmail(channel, formatEmail(words), limits);
    const { url, headers, format } = channel;
    const body = JSON.stringify(bodyOf(format, delivery, words));
    return await sendHttp({ url, headers, method: 'POST', body }, limits);
  } catch (error) {
    log.error({ err: error, delivery: delivery.id }, 'a notification could not be made');
    return { code: 'internal', status: null };
  }
}

function bodyOf(format: 'json' | 'teams' | 'slack', delivery: Delivery, words: MessageWords) {
  switch (format) {
    case 'json':
      return formatJson(delivery, words);
    case 'slack':
      return formatSlack(words);
    case 'teams':
      return formatTeams(words);
  }
}
