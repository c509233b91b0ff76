import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ConfigurationError } from './configuration';
import type { ConnectionSettings } from './connection-settings';
import { parseConnectionString } from './parse-connection-string';

const LOGIN = 'User ID=watch;Password=pw';

function read(text: string, environment?: Record<string, string>): ConnectionSettings {
  return parseConnectionString(text, 'PATH', environment);
}

/** What is wrong with a string; empty when nothing is. */
function problemsOf(text: string, environment?: Record<string, string>): readonly string[] {
  try {
    read(text, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigurationError) return error.problems;
    throw error;
  }
}

describe('a connection string', () => {
  it('is encrypted, checked, bound for SSISDB and its primary unless it says otherwise', () => {
    expect(read(`Server=etl01;${LOGIN}`)).toEqual({
      host: 'etl01',
      port: 1433,
      instanceName: null,
      database: 'SSISDB',
      authentication: { type: 'sql', userName: 'watch', password: 'pw' },
      encryption: 'mandatory',
      isServerCertificateTrusted: false,
      hostNameInCertificate: null,
      isReadOnlyIntent: false,
      isMultiSubnetFailover: false,
      connectTimeoutMs: 15_000,
    });
  });

  it.each<[string, Partial<ConnectionSettings>]>([
    [`Data Source=tcp:etl01,14330;${LOGIN}`, { host: 'etl01', port: 14_330 }],
    [`ADDR=etl01\\NIGHT;${LOGIN}`, { host: 'etl01', port: null, instanceName: 'NIGHT' }],
    [`network address=etl01;Initial Catalog=Other;${LOGIN}`, { database: 'Other' }],
    [`Server=etl01;Database=;${LOGIN}`, { database: 'SSISDB' }],
    [`Server=a;Server=b;${LOGIN}`, { host: 'b' }],
    [`Server=etl01;${LOGIN};;`, { host: 'etl01' }],
    [`Server=etl01;${LOGIN};Failover Partner=;App=`, { host: 'etl01' }],
    [`Server=etl01;${LOGIN};ApplicationIntent=ReadOnly`, { isReadOnlyIntent: true }],
    [`Server=etl01;${LOGIN};Application Intent=Read Only`, { isReadOnlyIntent: true }],
    [`Server=etl01;${LOGIN};ApplicationIntent=readwrite`, { isReadOnlyIntent: false }],
    [`Server=etl01;${LOGIN};MultiSubnetFailover=Yes`, { isMultiSubnetFailover: true }],
    [`Server=etl01;${LOGIN};Multi Subnet Failover=false`, { isMultiSubnetFailover: false }],
    [`Server=etl01;${LOGIN};TrustServerCertificate=TRUE`, { isServerCertificateTrusted: true }],
    [`Server=etl01;${LOGIN};HostNameInCertificate=sql.x`, { hostNameInCertificate: 'sql.x' }],
    [`Server=etl01;${LOGIN};Connect Timeout=30`, { connectTimeoutMs: 30_000 }],
    [`Server=etl01;${LOGIN};Connection Timeout=0`, { connectTimeoutMs: 15_000 }],
    [`Server=etl01;${LOGIN};Timeout=99999999`, { connectTimeoutMs: 120_000 }],
    [`Server=etl01;${LOGIN};Encrypt=True`, { encryption: 'mandatory' }],
    [`Server=etl01;${LOGIN};Encrypt=yes`, { encryption: 'mandatory' }],
    [`Server=etl01;${LOGIN};Encrypt=Mandatory`, { encryption: 'mandatory' }],
    [`Server=etl01;${LOGIN};Encrypt=`, { encryption: 'mandatory' }],
    [`Server=etl01;${LOGIN};Encrypt=STRICT`, { encryption: 'strict' }],
    [`Server=etl01;${LOGIN};Encrypt=False`, { encryption: 'off' }],
    [`Server=etl01;${LOGIN};Encrypt=Optional`, { encryption: 'off' }],
    [`Server=etl01;${LOGIN};Use Encryption for Data=no`, { encryption: 'off' }],
    [
      // As the connection manager of an SSIS package writes it.
      `Data Source=.;Initial Catalog=SSISDB;Provider=MSOLEDBSQL19.1;${LOGIN};Auto Translate=False;`,
      { host: 'localhost', database: 'SSISDB' },
    ],
    [
      'Driver={ODBC Driver 18 for SQL Server};Server=etl01;UID=watch;PWD={p;w}',
      { authentication: { type: 'sql', userName: 'watch', password: 'p;w' } },
    ],
    [
      `Server=etl01;${LOGIN};Persist Security Info=False;Pooling=True;Min Pool Size=0;Max Pool Size=100;MultipleActiveResultSets=False;Workstation ID=DBA7;Application Name="SSMS; x";Packet Size=8000;Command Timeout=0;ConnectRetryCount=1;Column Encryption Setting=Disabled`,
      { host: 'etl01' },
    ],
  ])('is understood: %s', (text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });

  it.each<[string, ConnectionSettings['authentication']]>([
    ['UID=sa;PWD=x', { type: 'sql', userName: 'sa', password: 'x' }],
    ['User ID=sa;Password=', { type: 'sql', userName: 'sa', password: '' }],
    ['User=sa;Password="a;b=c"', { type: 'sql', userName: 'sa', password: 'a;b=c' }],
    ["User=sa;Password='a;b''c'", { type: 'sql', userName: 'sa', password: "a;b'c" }],
    ['User=sa;Password=a=b==c', { type: 'sql', userName: 'sa', password: 'a=b==c' }],
    ['User=sa;Password="  blanks  "', { type: 'sql', userName: 'sa', password: '  blanks  ' }],
    ['User=sa;Password={brace', { type: 'sql', userName: 'sa', password: '{brace' }],
    ['User=sa;Password=x;;', { type: 'sql', userName: 'sa', password: 'x' }],
    [
      'User=sa;Password=x;Integrated Security=False',
      { type: 'sql', userName: 'sa', password: 'x' },
    ],
    [
      'User=sa;Password=x;Authentication=SqlPassword',
      { type: 'sql', userName: 'sa', password: 'x' },
    ],
    [
      'User ID=EXAMPLE\\svc;Password=x',
      { type: 'ntlm', domain: 'EXAMPLE', userName: 'svc', password: 'x' },
    ],
    [
      'Domain=EXAMPLE;User ID=svc;Password=x;Integrated Security=SSPI',
      { type: 'ntlm', domain: 'EXAMPLE', userName: 'svc', password: 'x' },
    ],
    [
      'Authentication=Active Directory Service Principal;User ID=app;Tenant ID=t;Password=s',
      { type: 'entraServicePrincipal', clientId: 'app', tenantId: 't', clientSecret: 's' },
    ],
    [
      'Authentication=ActiveDirectoryServicePrincipal;UID=app;TenantId=t;PWD=s',
      { type: 'entraServicePrincipal', clientId: 'app', tenantId: 't', clientSecret: 's' },
    ],
  ])('proves who it is: %s', (text, authentication) => {
    expect(read(`Server=etl01;${text}`).authentication).toEqual(authentication);
  });

  it.each([
    ['', 'expected an ADO.NET connection string', 'an empty string'],
    ['no string at all', 'expected an ADO.NET connection string', 'a string'],
    [`Server=etl01;User=sa;Password="open`, 'expected an ADO.NET connection string', 'a string'],
    [LOGIN, 'Server: expected tcp:host,port', 'nothing'],
    [`Server=;${LOGIN}`, 'Server: expected tcp:host,port', 'an empty string'],
    [`Server=etl01:1433;${LOGIN}`, 'Server: expected tcp:host,port', 'a string'],
    [`Server=etl01;Password=x`, 'User ID: expected a login', 'nothing'],
    [`Server=etl01;User ID=sa`, 'Password: expected the password', 'nothing'],
    [`Server=etl01;Integrated Security=SSPI`, 'Integrated Security: expected User ID=', 'nothing'],
    [`Server=etl01;Trusted_Connection=yes`, 'Integrated Security: expected User ID=', 'nothing'],
    [`Server=etl01;${LOGIN};Encrypt=maybe`, 'Encrypt: expected True, Strict', 'a string'],
    [
      `Server=etl01;${LOGIN};TrustServerCertificate=x`,
      'TrustServerCertificate: expected True or False',
      'a string',
    ],
    [`Server=etl01;${LOGIN};ApplicationIntent=x`, 'Application Intent: expected', 'a string'],
    [`Server=etl01;${LOGIN};Connect Timeout=-1`, 'Connect Timeout: expected', 'a string'],
    [`Server=etl01;${LOGIN};Connect Timeout=soon`, 'Connect Timeout: expected', 'a string'],
    [
      `Server=etl01;${LOGIN};Authentication=Active Directory Interactive`,
      'Authentication: expected Sql Password or',
      'a string',
    ],
    [
      'Server=etl01;Authentication=Active Directory Service Principal;UID=app;PWD=s',
      'Tenant ID: expected the tenant',
      'nothing',
    ],
  ])('%s is refused with path, kind and expectation', (text, expectation, kind) => {
    const [problem = '', ...more] = problemsOf(text);
    expect(more).toEqual([]);
    expect(problem).toMatch(/^PATH: /);
    expect(problem).toContain(expectation);
    expect(problem).toContain(`, got ${kind}`);
  });

  it('with an unquoted semicolon in the password is refused by the place of the keyword', () => {
    expect(problemsOf('Server=etl01;User ID=sa;Password=pa;ss=word')).toEqual([
      'PATH: keyword 4 of 4: expected a keyword of SqlClient; a value with ; must be quoted',
    ]);
  });
});

describe('${env:NAME} in a connection string', () => {
  it('is a value, whatever characters it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (secret) => {
        const text = 'Server=etl01;User ID=sa;Password=${env:PW};Encrypt=Strict';
        expect(read(text, { PW: secret })).toMatchObject({
          authentication: { password: secret },
          encryption: 'strict',
        });
      }),
    );
  });

  it('may be part of a value, and stand in quotes', () => {
    const text = 'Server=${env:HOST},14330;User ID="${env:USER}";Password=x';
    expect(read(text, { HOST: 'etl01', USER: 'a;b' })).toMatchObject({
      host: 'etl01',
      port: 14_330,
      authentication: { userName: 'a;b' },
    });
  });

  it('that is not set is named', () => {
    expect(problemsOf('Server=etl01;User ID=${env:A};Password=${env:B}', {})).toEqual([
      'PATH: environment variable A is not set',
      'PATH: environment variable B is not set',
    ]);
  });

  it('stays as it is in a string that came from the environment itself', () => {
    expect(read('Server=etl01;User ID=sa;Password=${env:PW}').authentication).toMatchObject({
      password: '${env:PW}',
    });
  });
});

describe('whatever is wrong with a connection string', () => {
  const secret = fc.uuid();
  const value = fc.oneof(
    secret,
    secret.map((text) => `"${text}`),
    secret.map((text) => `${text};${text}`),
    secret.map((text) => `${text};${text}=${text}`),
    secret.map((text) => `'${text}' ${text}`),
    fc.constantFrom('', 'etl01', 'true', 'SSPI', 'Active Directory Service Principal'),
  );
  const keyword = fc.oneof(
    fc.constantFrom(
      'Server',
      'Database',
      'User ID',
      'Password',
      'Integrated Security',
      'Authentication',
      'Tenant ID',
      'Encrypt',
      'TrustServerCertificate',
      'ApplicationIntent',
      'MultiSubnetFailover',
      'Connect Timeout',
      'Driver',
    ),
    secret,
  );

  it('no letter of a value is in what is said about it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keyword, value), { maxLength: 8 }), (pairs) => {
        const text = pairs.map(([name, one]) => `${name}=${one}`).join(';');
        const said = problemsOf(text).join('\n');
        for (const [leaked] of text.matchAll(/[0-9a-f]{8}/g)) expect(said).not.toContain(leaked);
      }),
      { numRuns: 1_000 },
    );
  });
});
