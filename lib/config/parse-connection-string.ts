import { findKeyword, type Keyword } from './connection-keywords';
import type { Authentication, ConnectionSettings } from './connection-settings';
import { ConfigurationError } from './configuration';
import { kindOf } from './describe-problems';
import { parseDataSource } from './parse-data-source';
import { resolveReferences, type Environment } from './resolve-secrets';
import { splitConnectionString } from './split-connection-string';

const DEFAULT_CONNECT_TIMEOUT_SECONDS = 15;
/** Strings ask for any time, or with 0 for all of it; a watch must not wait for ever. */
const MAX_CONNECT_TIMEOUT_SECONDS = 120;

/**
 * Reads an ADO.NET connection string. Encryption is on and the certificate is checked unless the string says otherwise.
 * `${env:NAME}` in a value is that variable of `environment`, whatever characters it holds. Throws ConfigurationError; its
 * problems name keywords and kinds of values, never a value. `path` says where the string stands.
 */
export function parseConnectionString(
  text: string,
  path: string,
  environment?: Environment,
): ConnectionSettings {
  const values = readKeywords(text, path, environment);
  const fail: Fail = (keyword, label, expected) => {
    throw new ConfigurationError([
      `${path}: ${label}: expected ${expected}, got ${kindOf(values.get(keyword))}`,
    ]);
  };
  const source = parseDataSource(values.get('server') ?? '');
  return {
    ...(source ?? fail('server', 'Server', 'tcp:host,port · host · host\\instance')),
    database: values.get('database') || 'SSISDB',
    authentication: readAuthentication(values, fail),
    encryption: readEncryption(values, fail),
    isServerCertificateTrusted: readBoolean(
      values,
      'trustCertificate',
      'TrustServerCertificate',
      fail,
    ),
    hostNameInCertificate: values.get('certificateHost') || null,
    isReadOnlyIntent: readIntent(values, fail),
    isMultiSubnetFailover: readBoolean(values, 'multiSubnet', 'MultiSubnetFailover', fail),
    connectTimeoutMs: readConnectTimeoutMs(values, fail),
  };
}

type Values = ReadonlyMap<Keyword, string>;
type Fail = (keyword: Keyword, label: string, expected: string) => never;

function readKeywords(text: string, path: string, environment: Environment | undefined): Values {
  const pairs = splitConnectionString(text);
  if (!pairs || pairs.length === 0) {
    throw new ConfigurationError([
      `${path}: expected an ADO.NET connection string like Server=tcp:host,1433;Database=SSISDB;User ID=…;Password=…, got ${kindOf(text)}; a value with ; or a quote must itself be quoted`,
    ]);
  }
  const values = new Map<Keyword, string>();
  const problems: string[] = [];
  pairs.forEach(({ keyword: name, value }, index) => {
    const keyword = findKeyword(name);
    if (keyword === undefined) {
      // What follows an unquoted ; in a password ends up here as a keyword: so its text is not repeated.
      problems.push(
        `${path}: keyword ${index + 1} of ${pairs.length}: expected a keyword of SqlClient; a value with ; must be quoted`,
      );
    } else if (keyword) {
      values.set(
        keyword,
        environment ? resolveReferences(value, path, environment, problems) : value,
      );
    }
  });
  if (problems.length > 0) throw new ConfigurationError(problems);
  return values;
}

function readAuthentication(values: Values, fail: Fail): Authentication {
  const method = (values.get('authentication') ?? '').replace(/[ _]/g, '').toLowerCase();
  const [domainOfUser, user] = splitUser(values.get('user') ?? '');
  const password = values.get('password');
  if (method === 'activedirectoryserviceprincipal') {
    return {
      type: 'entraServicePrincipal',
      clientId: user || fail('user', 'User ID', 'the client id of the service principal'),
      tenantId: values.get('tenant') || fail('tenant', 'Tenant ID', 'the tenant of the service'),
      clientSecret: password || fail('password', 'Password', 'the secret of the service principal'),
    };
  }
  if (method !== '' && method !== 'sqlpassword') {
    fail('authentication', 'Authentication', 'Sql Password or Active Directory Service Principal');
  }
  if (!user && /^(true|yes|sspi)$/i.test(values.get('integrated') ?? '')) {
    fail(
      'user',
      'Integrated Security',
      'User ID=DOMAIN\\user and Password beside it (Windows authentication is done by NTLM, the account of this process is not used)',
    );
  }
  const userName = user || fail('user', 'User ID', 'a login');
  const domain = values.get('domain') || domainOfUser;
  const login = {
    userName,
    password: password ?? fail('password', 'Password', 'the password of the login'),
  };
  return domain ? { type: 'ntlm', domain, ...login } : { type: 'sql', ...login };
}

function splitUser(text: string): [domain: string, user: string] {
  const at = text.indexOf('\\');
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
}

function readEncryption(values: Values, fail: Fail): ConnectionSettings['encryption'] {
  switch ((values.get('encrypt') || 'true').toLowerCase()) {
    case 'true':
    case 'yes':
    case 'mandatory':
      return 'mandatory';
    case 'strict':
      return 'strict';
    case 'false':
    case 'no':
    case 'optional':
      return 'off';
    default:
      return fail('encrypt', 'Encrypt', 'True, Strict or False');
  }
}

function readBoolean(values: Values, keyword: Keyword, label: string, fail: Fail): boolean {
  const text = values.get(keyword) || 'false';
  if (/^(true|yes|1)$/i.test(text)) return true;
  return /^(false|no|0)$/i.test(text) ? false : fail(keyword, label, 'True or False');
}

function readIntent(values: Values, fail: Fail): boolean {
  const intent = (values.get('intent') || 'ReadWrite').replaceAll(' ', '').toLowerCase();
  if (intent === 'readonly') return true;
  return intent === 'readwrite'
    ? false
    : fail('intent', 'Application Intent', 'ReadWrite or ReadOnly');
}

function readConnectTimeoutMs(values: Values, fail: Fail): number {
  const text = values.get('connectTimeout') || String(DEFAULT_CONNECT_TIMEOUT_SECONDS);
  if (!/^\d+$/.test(text)) fail('connectTimeout', 'Connect Timeout', 'a number of seconds');
  const seconds = Number(text) || DEFAULT_CONNECT_TIMEOUT_SECONDS;
  return Math.min(seconds, MAX_CONNECT_TIMEOUT_SECONDS) * 1000;
}
