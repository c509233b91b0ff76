import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryStoreFile } from '@/lib/testing/temporary-store';
import { hasSignIn } from './has-sign-in.mjs';
import { refusedHost } from './serve.mjs';

function fileOf(text: string | Buffer): string {
  const file = path.join(path.dirname(temporaryStoreFile()), 'config.json');
  writeFileSync(file, text);
  return file;
}

describe('an address that others reach', () => {
  it.each<[string, string | Buffer, boolean]>([
    ['no way to sign in', '{}', false],
    ['an empty one', '{"signIn":{}}', false],
    ['none that is switched on', '{"signIn":{"accounts":false}}', false],
    ['no JSON', '{', false],
    ['accounts', '{"signIn":{"accounts":true}}', true],
    [
      'a provider, as Windows writes it',
      Buffer.from('\uFEFF{"signIn":{"openId":{}}}', 'utf16le'),
      true,
    ],
  ])('with %s is allowed only if people sign in', (_what, text, isAllowed) => {
    const refusal = refusedHost('0.0.0.0', hasSignIn(fileOf(text)));
    expect(refusal === null).toBe(isAllowed);
  });

  it('is refused without a configuration file, this machine never', () => {
    expect(refusedHost('0.0.0.0', hasSignIn('/nowhere.json'))).toContain('is refused');
    expect(refusedHost('127.0.0.1', false)).toBeNull();
  });
});
