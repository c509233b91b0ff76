import { describe, expect, it } from 'vitest';
import { buildSnapshot, buildSource } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { outdatedCatalogSchema } from './outdated-catalog-schema';

function judge(schemaBuild: string | null, productVersion: string | null) {
  const source = buildSource({ schemaBuild, productVersion });
  return runRule(outdatedCatalogSchema, buildSnapshot({ source }));
}

describe('outdated-catalog-schema', () => {
  it.each([
    ['one major version behind', '15.0.2000.5', '16.0.4003.1', 1],
    ['the same major version', '16.0.1000.6', '16.0.4003.1', 0],
    ['one ahead', '17.0.1.1', '16.0.4003.1', 0],
    ['9 against 14, which compare as numbers', '9.0.1.1', '14.0.1.1', 1],
  ])('%s', (_case, schemaBuild, productVersion, count) => {
    expect(judge(schemaBuild, productVersion).findings).toHaveLength(count);
  });

  it('names both builds', () => {
    expect(judge('15.0.2000.5', '16.0.4003.1').findings).toMatchObject([
      {
        severity: 'info',
        evidence: { schemaBuild: '15.0.2000.5', productVersion: '16.0.4003.1' },
      },
    ]);
  });

  it.each([
    ['SCHEMA_BUILD', null, '16.0.4003.1'],
    ['SCHEMA_BUILD', 'none', '16.0.4003.1'],
    ['ProductVersion', '16.0.1000.6', null],
  ])('is not evaluated without %s', (missing, schemaBuild, productVersion) => {
    expect(judge(schemaBuild, productVersion)).toMatchObject({
      findings: [],
      notEvaluated: [{ missing: [missing] }],
    });
  });
});
