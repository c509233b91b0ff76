import { Connection } from 'tedious';

type TlsNegotiation = (
  this: Connection,
  prelogin: { encryptionString?: string },
  signal: AbortSignal,
) => Promise<void>;

/** The step between the server's answer to "do you encrypt?" and the login; not part of the driver's published types. */
type WithTlsNegotiation = { performTlsNegotiation: TlsNegotiation };

/** Throws when the driver is of a version that `requireEncryption` does not know. Ask before connecting: a connection that was begun cannot be stopped. */
export function assertEncryptionCanBeRequired(): void {
  const { performTlsNegotiation } = Connection.prototype as unknown as Partial<WithTlsNegotiation>;
  if (typeof performTlsNegotiation !== 'function') {
    throw refusal('this version of the driver cannot be made to insist on encryption');
  }
}

/**
 * Makes a connection fail, before any credential is sent, when the server answers that it does not encrypt.
 * tedious 19 goes on in plain text in that case even with `encrypt: true`; it has no option against it, so the one
 * step between the server's answer and the login is wrapped. A test against a server without TLS proves that it works.
 */
export function requireEncryption(connection: Connection): void {
  const inner = connection as unknown as WithTlsNegotiation;
  const negotiate = inner.performTlsNegotiation;
  inner.performTlsNegotiation = async function (prelogin, signal) {
    if (prelogin.encryptionString !== 'ON' && prelogin.encryptionString !== 'REQ') {
      throw refusal('the server does not encrypt connections');
    }
    await negotiate.call(this, prelogin, signal);
  };
}

function refusal(message: string): Error {
  return Object.assign(new Error(message), { code: 'EENCRYPTIONREFUSED' });
}
