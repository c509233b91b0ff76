import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskSecrets } from './mask-secrets';

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
});
