import { Agent, request } from 'undici';
import type { WebhookChannel } from '@/lib/config/notification-settings';
import type { DeliveryFailure } from '@/lib/domain/notifications/delivery';
import { classifySendError } from './classify-send-error';
import { createGuardedLookup, requireAllowedHost } from './guarded-lookup';

/** Nothing of an answer is used but its status; what is read of its body only ends the exchange in peace. */
const MAX_ANSWER_BYTES = 16_384;
const MAX_HEADER_BYTES = 16_384;

type Limits = { internalHosts: ReadonlySet<string>; timeoutMs: number };

export type HttpMessage = Pick<WebhookChannel, 'url' | 'headers'> & {
  method: 'GET' | 'POST';
  body: string | null;
};

/**
 * Sends one request and waits for its status. The address is checked where the connection is made, redirects are not
 * followed, the whole exchange ends within the time-out, and of the answer at most 16 kB are read. Resolves with null for
 * any 2xx, else with what went wrong; never rejects.
 */
export async function sendHttp(
  { url, headers, method, body }: HttpMessage,
  { internalHosts, timeoutMs }: Limits,
): Promise<DeliveryFailure | null> {
  const agent = new Agent({
    connect: { lookup: createGuardedLookup(internalHosts), timeout: timeoutMs },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxHeaderSize: MAX_HEADER_BYTES,
  });
  try {
    requireAllowedHost(url.hostname, internalHosts);
    const signal = AbortSignal.timeout(timeoutMs);
    const answer = await request(url, {
      method,
      body,
      dispatcher: agent,
      signal,
      headers: {
        ...headers,
        'user-agent': 'Scale Out Watch',
        ...(body === null ? {} : { 'content-type': 'application/json' }),
      },
    });
    await answer.body.dump({ limit: MAX_ANSWER_BYTES, signal }).catch(() => undefined);
    return failureOf(answer.statusCode);
  } catch (error) {
    return classifySendError(error);
  } finally {
    await agent.destroy();
  }
}

function failureOf(status: number): DeliveryFailure | null {
  if (status >= 200 && status < 300) return null;
  const isRedirect = status >= 300 && status < 400;
  return { code: isRedirect ? 'redirected' : 'answered', status };
}
