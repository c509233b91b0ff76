import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localPath } from './local-path';

describe('where to go on after signing in', () => {
  it.each([
    ['/clusters/A/workers?state=late#x', '/clusters/A/workers?state=late#x'],
    ['/anomalies', '/anomalies'],
    [null, '/'],
    ['', '/'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example/', '/'],
    ['/\t/evil.example/', '/'],
    ['/./\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['/api/sign-out', '/'],
    [`/${'x'.repeat(2_000)}`, '/'],
  ])('%j leads to %s', (given, path) => {
    expect(localPath(given)).toBe(path);
  });

  it('is always this dashboard, whatever was given', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(
        '/',
        '\\',
        '.',
        '..',
        ':',
        '@',
        '\t',
        '\n',
        '%2f',
        'evil.example',
        '?',
        '#',
      ),
    });
    fc.assert(
      fc.property(hostile, (text) => {
        const target = new URL(localPath(`/${text}`), 'https://watch.example');
        expect(target.origin).toBe('https://watch.example');
      }),
    );
  });
});
