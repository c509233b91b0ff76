import type { SqlFailure } from '@/lib/domain/sql-failure';
import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';
import { sqlFailure, WHILE_CONNECTING } from './sql-failure';

// https://learn.microsoft.com/sql/relational-databases/errors-events/database-engine-events-and-errors
const CODE_BY_NUMBER: Record<number, SqlFailureCode> = {
  ...numbers('loginFailed', [4064, 18451, 18452, 18456, 18470, 18486, 18487, 18488]),
  ...numbers(
    'databaseUnavailable',
    [
      904, 905, 911, 913, 916, 921, 922, 923, 924, 926, 927, 941, 942, 945, 946, 952, 954, 955,
      4060, 4063, 9001, 18461, 40613,
    ],
  ),
  // 983: neither PRIMARY nor SECONDARY at the moment, for instance while failing over.
  ...numbers('notReadableReplica', [976, 978, 979, 982, 983]),
  ...numbers('permissionDenied', [229, 230, 262, 297, 300, 371, 15247, 15562]),
  ...numbers('missingObject', [207, 208, 2812, 4104, 4413]),
  1205: 'deadlockVictim',
  1222: 'lockTimeout',
  ...numbers('connectionLost', [233, 596, 6005, 10053, 10054, 10060, 17142, 18401]),
  [-2]: 'timeout',
};

const CODE_BY_DRIVER_CODE: Record<string, SqlFailureCode> = {
  ECONNREFUSED: 'refused',
  EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused',
  EHOSTDOWN: 'refused',
  // SQL Server Browser did not answer, or knows no such instance.
  EINSTLOOKUP: 'refused',
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EPROTO: 'tls',
  EENCRYPT: 'tls',
  EENCRYPTIONREFUSED: 'encryptionRefused',
  ELOGIN: 'loginFailed',
  EFEDAUTH: 'loginFailed',
  ECLOSE: 'connectionLost',
  ECONNABORTED: 'connectionLost',
  ECONNCLOSED: 'connectionLost',
  ECONNRESET: 'connectionLost',
  EINVALIDSTATE: 'connectionLost',
  ENOTOPEN: 'connectionLost',
  ECANCEL: 'connectionLost',
  EPIPE: 'connectionLost',
  ESOCKET: 'connectionLost',
  ETIMEOUT: 'timeout',
  ETIMEDOUT: 'timeout',
};

// Node's names for a certificate that does not prove the server: https://nodejs.org/api/tls.html#x509-certificate-error-codes
const CERTIFICATE_ERROR =
  /^(ERR_TLS_|ERR_SSL_|ERR_OSSL_|CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_(CA|PURPOSE)|CRL_)/;

/** Severity from which SQL Server ends the connection. */
const FATAL_SEVERITY = 20;

const MAX_LINKS = 40;

function numbers(code: SqlFailureCode, list: readonly number[]) {
  return Object.fromEntries(list.map((number) => [number, code]));
}

type Facts = { name?: string; code?: string; number?: number; severity?: number };

/**
 * Turns whatever the driver threw into a failure, by codes and numbers only: messages are localised, and may carry
 * names that do not belong on a screen. Of several numbers the first that is known decides: SQL Server follows the
 * reason (4060) by a general one (18456).
 */
export function classifyError(error: unknown): SqlFailure {
  const chain = causes(error);
  const all = chain.flatMap(({ number }) => number ?? []);
  const number = all.find((one) => CODE_BY_NUMBER[one] !== undefined) ?? all[0] ?? null;
  const code =
    (number === null ? undefined : CODE_BY_NUMBER[number]) ??
    (chain.some((link) => (link.severity ?? 0) >= FATAL_SEVERITY) ? 'connectionLost' : undefined) ??
    driverCode(chain) ??
    'unknown';
  const isConnecting = code === 'timeout' && chain.some(concernsConnecting);
  return sqlFailure(code, { number, detail: isConnecting ? WHILE_CONNECTING : null });
}

/** The innermost cause that we know says more than the wrapper around it (ESOCKET says nothing, ECONNREFUSED does). */
function driverCode(chain: readonly Facts[]): SqlFailureCode | undefined {
  for (const { name, code = '' } of [...chain].reverse()) {
    if (CERTIFICATE_ERROR.test(code)) return 'tls';
    const known = CODE_BY_DRIVER_CODE[code];
    if (known) return known;
    // The pool's own error has no code: no connection became free in time.
    if (name === 'TimeoutError') return 'timeout';
  }
  return chain.some(({ name }) => name === 'ConnectionError') ? 'connectionLost' : undefined;
}

function concernsConnecting({ name, code }: Facts): boolean {
  return name === 'ConnectionError' || name === 'TimeoutError' || code === 'ETIMEDOUT';
}

function causes(error: unknown): Facts[] {
  const chain: Facts[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if (seen.has(value) || seen.size >= MAX_LINKS) return;
    seen.add(value);
    const link = value as Record<string, unknown>;
    chain.push({
      name: textOf(link.name),
      code: textOf(link.code),
      number: numberOf(link.number),
      severity: numberOf(link.class),
    });
    [link.originalError, link.info, link.cause, link.errors, link.precedingErrors]
      .flat()
      .forEach(visit);
  };
  visit(error);
  return chain;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
