import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskNamedValue, maskSecrets } from './mask-secrets';

describe('maskSecrets', () => {
  it.each([
    ['Server=a;Password=hunter2;Database=b', 'Server=a;Password=***;Database=b'],
    ['PWD = hunter2', 'PWD = ***'],
    ['Password="a;b""c";x=1', 'Password=***;x=1'],
    ["Password='a;b''c';x=1", 'Password=***;x=1'],
    ['Password="open', 'Password=***'],
    ['User Password=hunter2', 'User Password=***'],
    ['EXECUTION_PASSWORD=hunter2', 'EXECUTION_PASSWORD=***'],
    ['AccountKey=abc==;x=1', 'AccountKey=***;x=1'],
    ['Account Key=abc==', 'Account Key=***'],
    ['SharedAccessSignature=sv=1&sig=2', 'SharedAccessSignature=***'],
    ['access_token=abc', 'access_token=***'],
    ['{"password": "hunter2"}', '{"password": ***}'],
    ['Password: hunter2', 'Password: ***'],
  ])('hides the secret in %j', (text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  it.each(['', 'https://etlm01:8391', '2026-11-22 03:00:00.0000000 +00:00', 'passwords are bad'])(
    'leaves %j alone',
    (text) => {
      expect(maskSecrets(text)).toBe(text);
    },
  );

  it('hides any value of a connection string, however it is quoted', () => {
    const secret = fc.stringMatching(/^[a-z0-9 ;=]{8,20}$/).map((text) => `S3CR3T${text}`);
    fc.assert(
      fc.property(secret, fc.constantFrom('"', "'"), (text, quote) => {
        const masked = maskSecrets(`Server=x;Password=${quote}${text}${quote};Encrypt=True`);
        expect(masked).toBe('Server=x;Password=***;Encrypt=True');
      }),
    );
  });

  it.each([
    [
      'single quotes',
      "The string 'Data Source=a;Password=my secret' failed. Try again.",
      "The string 'Data Source=a;Password=***' failed. Try again.",
    ],
    [
      'double quotes',
      '"Data Source=a;Password=my secret" failed',
      '"Data Source=a;Password=***" failed',
    ],
    [
      'blanks in the value',
      'Data Source=a;Password=my secret word;Initial Catalog=b',
      'Data Source=a;Password=***;Initial Catalog=b',
    ],
    ['braces of ODBC', 'Driver={x};PWD={a;b}};c};UID=u', 'Driver={x};PWD=***;UID=u'],
    [
      'an apostrophe in the value',
      "Data Source=a;Password=a'b;x=1",
      'Data Source=a;Password=***;x=1',
    ],
    [
      'JSON in JSON',
      '{\\"password\\": \\"hunter2\\", \\"x\\": 1}',
      '{\\"password\\": ***, \\"x\\": 1}',
    ],
    ['JSON with an escaped quote', '{"pwd":"a\\"b","x":1}', '{"pwd":***,"x":1}'],
    ['entities', 'c="Server=a;Password=&quot;a;b&quot;;x=1"', 'c="Server=a;Password=***;x=1"'],
    [
      'an element',
      '<Password Sensitive="1">hunter2</Password>',
      '<Password Sensitive="1">***</Password>',
    ],
    [
      'a property',
      '<DTS:Property DTS:Name="ServerPassword">hunter2</DTS:Property>',
      '<DTS:Property DTS:Name="ServerPassword">***</DTS:Property>',
    ],
    [
      'an attribute',
      '<add key="DbPassword" value="hunter2" />',
      '<add key="DbPassword" value="***" />',
    ],
    [
      'T-SQL',
      "CREATE LOGIN x WITH PASSWORD = N'hunter2', CHECK_POLICY = OFF",
      'CREATE LOGIN x WITH PASSWORD = ***, CHECK_POLICY = OFF',
    ],
    ['an address', 'sftp://etl:hunter2@files.example/in', 'sftp://etl:***@files.example/in'],
    [
      'a signature',
      'https://x.example/c?sv=1&sig=abc%3D&se=2',
      'https://x.example/c?sv=1&sig=***&se=2',
    ],
    ['a bearer', 'Authorization: Bearer abcdef.ghijkl', 'Authorization: Bearer ***'],
    ['a command line', 'sqlcmd -S a -U sa -P hunter2 -Q x', 'sqlcmd -S a -U sa -P *** -Q x'],
    ['an option', 'tool --password hunter2 --x', 'tool --password *** --x'],
    ['a key of storage', 'key ' + 'A'.repeat(86) + '== end', 'key *** end'],
  ])('hides the secret behind %s', (_what, text, masked) => {
    expect(maskSecrets(text)).toBe(masked);
  });

  it.each([
    'Unexpected token: } at line 5',
    'The password of the key is wrong; check DW01.',
    'Secret Server was not found: DW01',
    'Column "TokenId" cannot be converted.',
    'Basic authentication failed',
    'Data Source=DW01;User ID=etl;Initial Catalog=Warehouse',
    'https://files.example:8391/in@home',
  ])('leaves %j alone', (text) => {
    expect(maskSecrets(text)).toBe(text);
  });

  it('leaves the error readable around what it hides', () => {
    const text = 'Load:Error: login failed with password=hunter2 for user etl at DW01.';
    expect(maskSecrets(text)).toBe(
      'Load:Error: login failed with password=*** for user etl at DW01.',
    );
    expect(maskSecrets('Password: hunter2\nThe server is DW01')).toBe(
      'Password: ***\nThe server is DW01',
    );
  });

  it('hides a secret in any quoting, wherever it stands, and keeps what is around it', () => {
    const key = fc.constantFrom(
      'Password',
      'PWD',
      'AccountKey',
      'SharedAccessSignature',
      'client_secret',
      'access_token',
    );
    const secret = fc
      .stringMatching(/^[A-Za-z0-9!#%*+,.:?@^_~-]{6,30}$/)
      .map((text) => `S3CR${text}3T`);
    const quote = fc.constantFrom<[string, string]>(
      ['', ''],
      ['"', '"'],
      ["'", "'"],
      ['{', '}'],
      ['&quot;', '&quot;'],
      ['\\"', '\\"'],
    );
    const frame = fc.constantFrom<[string, string]>(
      ['before ', ' behind'],
      ['Server=a;', ';Encrypt=yes'],
      ['(', ') behind'],
      ['"Server=a;', '" behind'],
      ["'Server=a;", "' behind"],
    );
    fc.assert(
      fc.property(key, secret, quote, frame, (name, value, [open, close], [before, behind]) => {
        const masked = maskSecrets(`${before}${name}=${open}${value}${close}${behind}`);
        expect(masked).not.toContain('S3CR');
        expect(masked).not.toContain('3T');
        expect(masked.startsWith(`${before}${name}=***`)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('maskNamedValue', () => {
  it.each([
    ['ServerPassword', 'hunter2', '***'],
    ['User::ApiToken', 'tok-1', '***'],
    ['ConnectionString', 'Server=a;Password=b;', 'Server=a;Password=***;'],
    ['ServerName', 'DW01', 'DW01'],
    ['Password', '', ''],
    [null, 'DW01', 'DW01'],
  ])('shows %j of %j as %j', (name, value, masked) => {
    expect(maskNamedValue(name, value)).toBe(masked);
  });
});
