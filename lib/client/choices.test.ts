import { describe, expect, it } from 'vitest';
import { parseChoices } from './choices';

const read = (cookies: Record<string, string>, acceptLanguage: string | null = null) =>
  parseChoices((name) => cookies[name], acceptLanguage);

describe('remembered choices', () => {
  it('are read from their cookies', () => {
    const cookies = { zone: 'server', rail: 'collapsed', keys: 'off', 'document-locale': 'sv-se' };
    expect(read(cookies)).toEqual({
      zone: 'server',
      rail: 'collapsed',
      keys: 'off',
      documentLocale: 'sv-se',
      executionColumns: '',
    });
  });

  it('fall back where a cookie is missing or says something unknown', () => {
    expect(read({ zone: 'mars', 'document-locale': 'tlh' })).toEqual({
      zone: 'browser',
      rail: 'expanded',
      keys: 'on',
      documentLocale: 'en-us',
      executionColumns: '',
    });
  });

  it('follow the language of the browser until the reader has chosen one for documents', () => {
    expect(read({}, 'zh-CN,zh;q=0.9').documentLocale).toBe('zh-cn');
    expect(read({ 'document-locale': 'en-us' }, 'zh-CN').documentLocale).toBe('en-us');
  });
});
