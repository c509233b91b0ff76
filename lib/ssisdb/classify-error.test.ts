import { describe, expect, it } from 'vitest';
import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';
import { classifyError } from './classify-error';
import { concernsConnection } from './sql-failure';

/** An error as the driver and Node make them: facts on an Error, wrapped or not. */
function errorWith(facts: Record<string, unknown>): Error {
  return Object.assign(new Error('text that must not matter: login failed, timeout'), facts);
}

describe('an error number of SQL Server', () => {
  it.each<[number, SqlFailureCode]>([
    [18_456, 'loginFailed'],
    [18_452, 'loginFailed'],
    [18_470, 'loginFailed'],
    [18_486, 'loginFailed'],
    [18_487, 'loginFailed'],
    [18_488, 'loginFailed'],
    [4_064, 'loginFailed'],
    [4_060, 'databaseUnavailable'],
    [911, 'databaseUnavailable'],
    [916, 'databaseUnavailable'],
    [927, 'databaseUnavailable'],
    [942, 'databaseUnavailable'],
    [945, 'databaseUnavailable'],
    [18_461, 'databaseUnavailable'],
    [976, 'notReadableReplica'],
    [978, 'notReadableReplica'],
    [983, 'notReadableReplica'],
    [229, 'permissionDenied'],
    [230, 'permissionDenied'],
    [297, 'permissionDenied'],
    [300, 'permissionDenied'],
    [207, 'missingObject'],
    [208, 'missingObject'],
    [1_205, 'deadlockVictim'],
    [1_222, 'lockTimeout'],
    [233, 'connectionLost'],
    [596, 'connectionLost'],
    [-2, 'timeout'],
    [8_134, 'unknown'],
  ])('%d is %s, and is kept', (number, code) => {
    expect(classifyError(errorWith({ code: 'EREQUEST', number }))).toMatchObject({ code, number });
  });

  it('that nobody knows ends the connection from severity 20 on', () => {
    const fatal = classifyError(errorWith({ code: 'EREQUEST', number: 823, class: 24 }));
    expect(fatal).toMatchObject({ code: 'connectionLost', number: 823 });
  });

  it.each([
    ['as originalError', { originalError: { info: { number: 1_222 } } }],
    ['as info', { info: { number: 1_222 } }],
    ['as cause', { cause: errorWith({ cause: { number: 1_222 } }) }],
    ['in an AggregateError', { errors: [errorWith({}), errorWith({ number: 1_222 })] }],
    ['before the last error', { number: 3_621, precedingErrors: [{ number: 1_222 }] }],
  ])('is found %s', (_where, facts) => {
    const failure = classifyError(errorWith({ code: 'EREQUEST', ...facts }));
    expect(failure).toMatchObject({ code: 'lockTimeout', number: 1_222 });
  });

  it.each<[number[], SqlFailureCode, number | null]>([
    [[18_456], 'loginFailed', 18_456],
    [[4_060], 'databaseUnavailable', 4_060],
    // SQL Server tells the reason first, then that the login failed.
    [[4_060, 18_456], 'databaseUnavailable', 4_060],
    [[976, 4_060, 18_456], 'notReadableReplica', 976],
    [[50_000, 18_456], 'loginFailed', 18_456],
    [[], 'loginFailed', null],
  ])('sent while logging in decides: %j is %s', (sent, code, number) => {
    const precedingErrors = sent.map((one) => ({ number: one }));
    const originalError = errorWith({ code: 'ELOGIN', precedingErrors });
    const failure = classifyError(errorWith({ code: 'ELOGIN', originalError }));
    expect(failure).toMatchObject({ code, number });
  });
});

describe('a code of the driver or of Node', () => {
  it.each<[string, SqlFailureCode]>([
    ['ECONNREFUSED', 'refused'],
    ['EHOSTUNREACH', 'refused'],
    ['ENETUNREACH', 'refused'],
    ['EINSTLOOKUP', 'refused'],
    ['ENOTFOUND', 'dns'],
    ['EAI_AGAIN', 'dns'],
    ['EPROTO', 'tls'],
    ['EENCRYPT', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
    ['EENCRYPTIONREFUSED', 'encryptionRefused'],
    ['ELOGIN', 'loginFailed'],
    ['EFEDAUTH', 'loginFailed'],
    ['ECLOSE', 'connectionLost'],
    ['ECONNRESET', 'connectionLost'],
    ['EPIPE', 'connectionLost'],
    ['EINVALIDSTATE', 'connectionLost'],
    ['ETIMEOUT', 'timeout'],
    ['EREQUEST', 'unknown'],
    ['EPARAM', 'unknown'],
  ])('%s is %s, also under a socket error', (code, expected) => {
    expect(classifyError(errorWith({ code })).code).toBe(expected);
    if (expected === 'unknown') return;
    const wrapped = errorWith({
      code: 'ESOCKET',
      originalError: { code: 'ESOCKET', cause: { code } },
    });
    expect(classifyError(wrapped).code).toBe(expected);
  });

  it('ESOCKET alone is a lost connection', () => {
    expect(classifyError(errorWith({ code: 'ESOCKET' })).code).toBe('connectionLost');
  });

  it('a connection error without any code is a lost connection', () => {
    expect(classifyError(errorWith({ name: 'ConnectionError' })).code).toBe('connectionLost');
  });

  it('a number says more than a code', () => {
    const failure = classifyError(errorWith({ code: 'ETIMEOUT', originalError: { number: 229 } }));
    expect(failure.code).toBe('permissionDenied');
  });

  it('a number that is no number is none', () => {
    expect(classifyError(errorWith({ code: 'ETIMEOUT', number: 'ETIMEOUT' }))).toMatchObject({
      code: 'timeout',
      number: null,
    });
  });
});

describe('a time-out', () => {
  it.each([
    ['of a query is the query’s own', { name: 'RequestError', code: 'ETIMEOUT' }, false],
    [
      'while connecting concerns the connection',
      { name: 'ConnectionError', code: 'ETIMEOUT' },
      true,
    ],
    [
      'of the socket concerns the connection',
      { code: 'ESOCKET', cause: { code: 'ETIMEDOUT' } },
      true,
    ],
    ['of the pool concerns the connection', { name: 'TimeoutError' }, true],
  ])('%s', (_which, facts, isOfConnection) => {
    const failure = classifyError(errorWith(facts));
    expect(failure.code).toBe('timeout');
    expect(concernsConnection(failure)).toBe(isOfConnection);
  });
});

describe('whatever is thrown', () => {
  it.each([undefined, null, 'text', 7, {}, [], new Error('x')])(
    '%j becomes a failure',
    (thrown) => {
      expect(classifyError(thrown)).toMatchObject({ code: 'unknown', number: null, query: null });
    },
  );

  it('nothing of a message is told', () => {
    const failure = classifyError(new Error("Login failed for user 'sa' with hunter2"));
    expect(JSON.stringify(failure)).not.toMatch(/sa|hunter2/);
  });

  it('errors that name each other end', () => {
    const first = errorWith({ code: 'ESOCKET' });
    const second = errorWith({ cause: first, code: 'ECONNREFUSED' });
    Object.assign(first, { cause: second });
    expect(classifyError(first).code).toBe('refused');
  });

  it.each<[SqlFailureCode, Record<string, unknown>, boolean]>([
    ['refused', { code: 'ECONNREFUSED' }, true],
    ['databaseUnavailable', { number: 927 }, true],
    ['lockTimeout', { number: 1_222 }, true],
    ['connectionLost', { code: 'ECONNRESET' }, true],
    ['loginFailed', { number: 18_456 }, false],
    ['tls', { code: 'CERT_HAS_EXPIRED' }, false],
    ['encryptionRefused', { code: 'EENCRYPTIONREFUSED' }, false],
    ['permissionDenied', { number: 229 }, false],
    ['missingObject', { number: 208 }, false],
  ])('%s says whether it may pass by itself', (code, facts, retryable) => {
    expect(classifyError(errorWith(facts))).toMatchObject({ code, retryable });
  });
});
