import type { DeliveryFailure } from '@/lib/domain/notifications/delivery';

type Failure = DeliveryFailure['code'];

const BY_CODE: Readonly<Record<string, Failure>> = {
  REFUSED_ADDRESS: 'refusedAddress',
  ENOTFOUND: 'unknownHost',
  EAI_AGAIN: 'unknownHost',
  EDNS: 'unknownHost',
  ECONNREFUSED: 'notReached',
  ECONNRESET: 'notReached',
  EHOSTUNREACH: 'notReached',
  ENETUNREACH: 'notReached',
  EPIPE: 'notReached',
  ECONNECTION: 'notReached',
  ESOCKET: 'notReached',
  UND_ERR_SOCKET: 'notReached',
  ETIMEDOUT: 'timedOut',
  UND_ERR_CONNECT_TIMEOUT: 'timedOut',
  UND_ERR_HEADERS_TIMEOUT: 'timedOut',
  UND_ERR_BODY_TIMEOUT: 'timedOut',
  UND_ERR_ABORTED: 'timedOut',
  ETLS: 'untrustedCertificate',
  EAUTH: 'signInRefused',
  ENOAUTH: 'signInRefused',
  EENVELOPE: 'mailRefused',
  EMESSAGE: 'mailRefused',
  EPROTOCOL: 'mailRefused',
};

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(VERIFY|GET_ISSUER)|^ERR_(TLS|SSL)/;

/** What went wrong, in one word; of an error's own text nothing goes on: it may quote an address. */
export function classifySendError(error: unknown): DeliveryFailure {
  for (const one of causesOf(error)) {
    const found = classifyOne(one);
    if (found) return { code: found, status: responseCodeOf(one) };
  }
  return { code: 'internal', status: null };
}

function classifyOne(error: Error): Failure | undefined {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'timedOut';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  // nodemailer wraps a refused certificate into ESOCKET.
  if (CERTIFICATE.test(code) || /certificate|self-signed/i.test(error.message)) {
    return 'untrustedCertificate';
  }
  return BY_CODE[code];
}

function responseCodeOf(error: Error): number | null {
  const hasCode = 'responseCode' in error && typeof error.responseCode === 'number';
  return hasCode ? (error.responseCode as number) : null;
}

/** The error, what caused it, and of several that came together each. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const together = error instanceof AggregateError ? error.errors : [];
  return [error, ...together.flatMap(causesOf), ...causesOf(error.cause)];
}
