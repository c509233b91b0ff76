import { describe, expect, it } from 'vitest';
import { parseChoices } from './choices';

describe('remembered choices', () => {
  it('are read from their cookies', () => {
    const cookies: Record<string, string> = { zone: 'server', rail: 'collapsed' };
    expect(parseChoices((name) => cookies[name])).toEqual({ zone: 'server', rail: 'collapsed' });
  });

  it('fall back where a cookie is missing or says something unknown', () => {
    const cookies: Record<string, string> = { zone: 'mars' };
    expect(parseChoices((name) => cookies[name])).toEqual({ zone: 'browser', rail: 'expanded' });
  });
});
