import { lookup } from 'node:dns';
import { promisify } from 'node:util';
import nodemailer from 'nodemailer';
import type { EmailChannel } from '@/lib/config/notification-settings';
import type { DeliveryFailure } from '@/lib/domain/notifications/delivery';
import { classifySendError } from './classify-send-error';
import { createGuardedLookup, requireAllowedHost } from './guarded-lookup';

type Mail = { subject: string; text: string; html: string };

type Limits = { internalHosts: ReadonlySet<string>; timeoutMs: number };

/**
 * Hands one mail to the server. The name is resolved and checked once and the connection is made to that address, with
 * TLS for the name. Resolves with null when the server took it for every recipient, else with what went wrong.
 */
export async function sendEmail(
  channel: EmailChannel,
  mail: Mail,
  { internalHosts, timeoutMs }: Limits,
  resolve: typeof lookup = lookup,
): Promise<DeliveryFailure | null> {
  const { host, port, security, authentication, from, to } = channel;
  try {
    requireAllowedHost(host, internalHosts);
    const address = await resolveAllowed(host, internalHosts, resolve);
    const transport = nodemailer.createTransport({
      host: address,
      port,
      secure: security === 'implicit',
      requireTLS: security === 'starttls',
      ignoreTLS: security === 'none',
      tls: { servername: host, minVersion: 'TLSv1.2' },
      ...(authentication && {
        auth: { user: authentication.userName, pass: authentication.password },
      }),
      connectionTimeout: timeoutMs,
      greetingTimeout: timeoutMs,
      socketTimeout: timeoutMs,
      dnsTimeout: timeoutMs,
      // What is sent is made here: nothing in it may name a file or an address to fetch.
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      const { rejected } = await transport.sendMail({ from, to: [...to], ...mail });
      return rejected.length > 0 ? { code: 'mailRefused', status: null } : null;
    } finally {
      transport.close();
    }
  } catch (error) {
    return classifySendError(error);
  }
}

async function resolveAllowed(
  host: string,
  internalHosts: ReadonlySet<string>,
  resolve: typeof lookup,
): Promise<string> {
  const guarded = promisify(createGuardedLookup(internalHosts, resolve)) as (
    name: string,
    options: { all: false },
  ) => Promise<string>;
  return guarded(host, { all: false });
}
