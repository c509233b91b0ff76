import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { expect, onTestFinished, test } from 'vitest';
import type { EmailChannel } from '@/lib/config/notification-settings';
import { sendEmail } from './send-email';

const MAIL = { subject: 'PROD-ETL: 1 anomaly', text: 'plain', html: '<p>html</p>' };
const INTERNAL = { internalHosts: new Set(['localhost']), timeoutMs: 5_000 };

async function serve(options: SMTPServerOptions = {}) {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString());
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)));
  return { port: (server.server.address() as AddressInfo).port, mails };
}

const channel = (port: number, change: Partial<EmailChannel> = {}): EmailChannel => ({
  type: 'email',
  host: 'localhost',
  port,
  security: 'none',
  authentication: null,
  from: 'watch@example.com',
  to: ['oncall@example.com'],
  ...change,
});

test('a mail server gets the mail in both forms', async () => {
  const { port, mails } = await serve();
  expect(await sendEmail(channel(port), MAIL, INTERNAL)).toBeNull();
  expect(mails[0]).toContain('Subject: PROD-ETL: 1 anomaly');
  expect(mails[0]).toContain('text/plain');
  expect(mails[0]).toContain('<p>html</p>');
});

test('without TLS where it is asked for, nothing is said, not even the login', async () => {
  const logins: string[] = [];
  const { port, mails } = await serve({
    allowInsecureAuth: true,
    onAuth: ({ username = '' }, _session, done) => {
      logins.push(username);
      done(null, { user: username });
    },
  });
  const login = { userName: 'watch', password: 's3cret' };
  const failure = await sendEmail(
    channel(port, { security: 'starttls', authentication: login }),
    MAIL,
    INTERNAL,
  );
  expect(failure).not.toBeNull();
  expect([logins, mails]).toEqual([[], []]);
});

test('a certificate that nobody vouches for is not trusted', async () => {
  const { port, mails } = await serve({ secure: true });
  expect(await sendEmail(channel(port, { security: 'implicit' }), MAIL, INTERNAL)).toMatchObject({
    code: 'untrustedCertificate',
  });
  expect(mails).toEqual([]);
});

test('a refused login and a refused recipient are told apart', async () => {
  const refusing = await serve({
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: (_login, _session, done) => {
      done(new Error('no'));
    },
  });
  const authentication = { userName: 'watch', password: 'wrong' };
  expect(await sendEmail(channel(refusing.port, { authentication }), MAIL, INTERNAL)).toMatchObject(
    { code: 'signInRefused', status: 535 },
  );
  const picky = await serve({
    onRcptTo: (_address, _session, done) => {
      done(new Error('nobody here'));
    },
  });
  expect(await sendEmail(channel(picky.port), MAIL, INTERNAL)).toMatchObject({
    code: 'mailRefused',
  });
});

test('a mail server that is down, or in a private network that is not named, is told', async () => {
  expect(await sendEmail(channel(1), MAIL, INTERNAL)).toMatchObject({ code: 'notReached' });
  const { port, mails } = await serve();
  const unnamed = { ...INTERNAL, internalHosts: new Set<string>() };
  for (const host of ['localhost', '127.0.0.1']) {
    expect(await sendEmail(channel(port, { host }), MAIL, unnamed)).toMatchObject({
      code: 'refusedAddress',
    });
  }
  expect(mails).toEqual([]);
});
