import { describe, expect, it } from 'vitest';
import { documentLocaleOf } from './document-locale';

describe('documentLocaleOf', () => {
  it.each([
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-cn'],
    ['sv', 'sv-se'],
    ['sv-FI;q=0.5, zh-TW;q=0.7', 'zh-cn'],
    ['de-DE, sv;q=0.3, en;q=0.2', 'sv-se'],
    ['en-GB,sv;q=0.9', 'en-us'],
    ['SV-SE', 'sv-se'],
  ])('follows %s to %s', (header, locale) => {
    expect(documentLocaleOf(header)).toBe(locale);
  });

  it.each([null, '', 'de,fr;q=0.5', '*', 'zh;q=0', ';;;,q=', 'zh;q=much'])(
    'falls back to English for %s',
    (header) => {
      expect(documentLocaleOf(header)).toBe('en-us');
    },
  );
});
