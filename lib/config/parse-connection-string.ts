import { parse } from '@tediousjs/connection-string';
import type { Authentication, ConnectionSettings } from './connection-settings';
import { ConfigurationError } from './configuration';
import { parseDataSource } from './parse-data-source';

// Keywords with their synonyms, as SqlClient documents them:
// https://learn.microsoft.com/dotnet/api/microsoft.data.sqlclient.sqlconnection.connectionstring
const SYNONYMS = {
  server: ['data source', 'server', 'address', 'addr', 'network address'],
  database: ['initial catalog', 'database'],
  user: ['user id', 'uid', 'user', 'username', 'user name'],
  password: ['password', 'pwd'],
  domain: ['domain'],
  integrated: ['integrated security', 'trusted_connection'],
  authentication: ['authentication'],
  tenant: ['tenant id', 'tenantid'],
  encrypt: ['encrypt'],
  trustCertificate: ['trust server certificate', 'trustservercertificate'],
  certificateHost: ['host name in certificate', 'hostnameincertificate'],
  intent: ['application intent', 'applicationintent'],
  multiSubnet: ['multi subnet failover', 'multisubnetfailover'],
  connectTimeout: ['connect timeout', 'connection timeout', 'timeout'],
} as const;

/** Keywords that DBAs' strings carry and that change nothing here. */
const WITHOUT_EFFECT = [
  'app',
  'application name',
  'asynchronous processing',
  'async',
  'attestation protocol',
  'column encryption setting',
  'command timeout',
  'connect retry count',
  'connect retry interval',
  'connectretrycount',
  'connectretryinterval',
  'connection lifetime',
  'connection reset',
  'current language',
  'language',
  'driver',
  'enlist',
  'failover partner',
  'ip address preference',
  'ipaddresspreference',
  'load balance timeout',
  'max pool size',
  'min pool size',
  'mars connection',
  'mars_connection',
  'multiple active result sets',
  'multipleactiveresultsets',
  'net',
  'network',
  'network library',
  'packet size',
  'persist security info',
  'persistsecurityinfo',
  'pool blocking period',
  'poolblockingperiod',
  'pooling',
  'provider',
  'replication',
  'transaction binding',
  'type system version',
  'user instance',
  'workstation id',
  'wsid',
];

type Keyword = keyof typeof SYNONYMS;

const KEYWORD_BY_NAME = new Map<string, Keyword>(
  Object.entries(SYNONYMS).flatMap(([keyword, names]) =>
    names.map((name): [string, Keyword] => [name, keyword as Keyword]),
  ),
);

/**
 * Reads an ADO.NET connection string. Encryption is on and the certificate is checked unless the string says otherwise.
 * Throws ConfigurationError; its problems name keywords and kinds of values, never a value. `path` says where the string stands.
 */
export function parseConnectionString(text: string, path: string): ConnectionSettings {
  const values = readKeywords(text, path);
  const fail = (keyword: string, expected: string): never => {
    throw new ConfigurationError([`${path}: ${keyword}: expected ${expected}`]);
  };
  const server = values.get('server') ?? fail('Server', 'the name of the instance or listener');
  const source = parseDataSource(server) ?? fail('Server', 'tcp:host,port · host · host\\instance');
  const seconds = Number(values.get('connectTimeout') ?? 15);
  if (!Number.isFinite(seconds) || seconds < 0) fail('Connect Timeout', 'a number of seconds');
  return {
    ...source,
    database: values.get('database') || 'SSISDB',
    authentication: readAuthentication(values, fail),
    encryption: readEncryption(values.get('encrypt'), fail),
    isServerCertificateTrusted: readBoolean(values, 'trustCertificate', fail),
    hostNameInCertificate: values.get('certificateHost') || null,
    isReadOnlyIntent: readIntent(values.get('intent'), fail),
    isMultiSubnetFailover: readBoolean(values, 'multiSubnet', fail),
    // 0 means "for ever" to SqlClient; a watch must not wait for ever.
    connectTimeoutMs: (seconds || 15) * 1000,
  };
}

type Values = ReadonlyMap<Keyword, string>;
type Fail = (keyword: string, expected: string) => never;

function readKeywords(text: string, path: string): Values {
  let entries: Iterable<[string, string | undefined]>;
  try {
    entries = parse(text).entries();
  } catch {
    throw new ConfigurationError([
      `${path}: expected an ADO.NET connection string like Server=tcp:host,1433;Database=SSISDB;User ID=…;Password=…`,
    ]);
  }
  const values = new Map<Keyword, string>();
  const unknown: string[] = [];
  for (const [name, value] of entries) {
    const keyword = KEYWORD_BY_NAME.get(name.trim().toLowerCase());
    if (keyword) values.set(keyword, (value ?? '').trim());
    else if (!WITHOUT_EFFECT.includes(name.trim().toLowerCase())) unknown.push(name);
  }
  if (unknown.length > 0) {
    // A password with an unquoted semicolon ends up here as a keyword: so its text is not repeated.
    throw new ConfigurationError([
      `${path}: ${unknown.length} keyword(s) of the connection string are not known; a value with ; or = must be quoted`,
    ]);
  }
  return values;
}

function readAuthentication(values: Values, fail: Fail): Authentication {
  const method = (values.get('authentication') ?? '').replace(/[ _]/g, '').toLowerCase();
  const [domainOfUser, user] = splitUser(values.get('user') ?? '');
  const domain = values.get('domain') || domainOfUser;
  const password = values.get('password');
  if (method === 'activedirectoryserviceprincipal') {
    return {
      type: 'entraServicePrincipal',
      clientId: user || fail('User ID', 'the client id of the service principal'),
      tenantId: values.get('tenant') || fail('Tenant ID', 'the tenant of the service principal'),
      clientSecret: password || fail('Password', 'the client secret of the service principal'),
    };
  }
  if (method !== '' && method !== 'sqlpassword') {
    fail('Authentication', 'Sql Password or Active Directory Service Principal');
  }
  const isIntegrated = /^(true|yes|sspi)$/i.test(values.get('integrated') ?? '');
  if (isIntegrated && !user) {
    fail(
      'Integrated Security',
      'User ID=DOMAIN\\user and Password beside it: Windows authentication is done by NTLM, the account of this process is not used',
    );
  }
  const userName = user || fail('User ID', 'a login');
  if (password === undefined) fail('Password', 'the password of the login');
  return domain
    ? { type: 'ntlm', domain, userName, password: password ?? '' }
    : { type: 'sql', userName, password: password ?? '' };
}

function splitUser(text: string): [domain: string, user: string] {
  const at = text.indexOf('\\');
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + 1)];
}

function readEncryption(text: string | undefined, fail: Fail): ConnectionSettings['encryption'] {
  switch ((text ?? 'true').toLowerCase()) {
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
      return fail('Encrypt', 'True, Strict or False');
  }
}

function readBoolean(values: Values, keyword: 'trustCertificate' | 'multiSubnet', fail: Fail) {
  const text = (values.get(keyword) ?? 'false').toLowerCase();
  if (/^(true|yes|1)$/.test(text)) return true;
  if (/^(false|no|0)$/.test(text)) return false;
  return fail(
    keyword === 'multiSubnet' ? 'MultiSubnetFailover' : 'TrustServerCertificate',
    'True or False',
  );
}

function readIntent(text: string | undefined, fail: Fail): boolean {
  const intent = (text ?? 'ReadWrite').replace(/ /g, '').toLowerCase();
  if (intent === 'readonly') return true;
  return intent === 'readwrite' ? false : fail('Application Intent', 'ReadWrite or ReadOnly');
}
