// Keywords with their synonyms, as SqlClient and the OLE DB driver document them:
// https://learn.microsoft.com/dotnet/api/microsoft.data.sqlclient.sqlconnection.connectionstring
// https://learn.microsoft.com/sql/connect/oledb/applications/using-connection-string-keywords-with-oledb-driver-for-sql-server
const SYNONYMS = {
  server: ['data source', 'server', 'address', 'addr', 'network address'],
  database: ['initial catalog', 'database'],
  user: ['user id', 'uid', 'user', 'username', 'user name'],
  password: ['password', 'pwd'],
  domain: ['domain'],
  integrated: ['integrated security', 'trusted_connection', 'trusted connection'],
  authentication: ['authentication'],
  tenant: ['tenant id', 'tenantid'],
  encrypt: ['encrypt', 'use encryption for data'],
  trustCertificate: ['trust server certificate', 'trustservercertificate'],
  certificateHost: ['host name in certificate', 'hostnameincertificate'],
  intent: ['application intent', 'applicationintent'],
  multiSubnet: ['multi subnet failover', 'multisubnetfailover'],
  connectTimeout: ['connect timeout', 'connection timeout', 'timeout'],
} as const;

/** What DBAs' strings carry and what changes nothing here. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  'app',
  'application name',
  'async',
  'asynchronous processing',
  'attestation protocol',
  'auto translate',
  'column encryption setting',
  'command timeout',
  'connect retry count',
  'connect retry interval',
  'connectretrycount',
  'connectretryinterval',
  'connection lifetime',
  'connection reset',
  'context connection',
  'current language',
  'datatypecompatibility',
  'driver',
  'enclave attestation url',
  'enlist',
  'failover partner',
  'failover partner spn',
  'failoverpartnerspn',
  'ip address preference',
  'ipaddresspreference',
  'language',
  'load balance timeout',
  'mars connection',
  'mars_connection',
  'max pool size',
  'min pool size',
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
  'server spn',
  'serverspn',
  'tag with column collation when possible',
  'transaction binding',
  'transparentnetworkipresolution',
  'type system version',
  'use procedure for prepare',
  'user instance',
  'workstation id',
  'wsid',
]);

export type Keyword = keyof typeof SYNONYMS;

const KEYWORD_BY_NAME: ReadonlyMap<string, Keyword> = new Map(
  Object.entries(SYNONYMS).flatMap(([keyword, names]) =>
    names.map((name): [string, Keyword] => [name, keyword as Keyword]),
  ),
);

/** What a keyword in lower case stands for; null for one that changes nothing here, undefined for one that nobody knows. */
export function findKeyword(name: string): Keyword | null | undefined {
  return KEYWORD_BY_NAME.get(name) ?? (WITHOUT_EFFECT.has(name) ? null : undefined);
}
