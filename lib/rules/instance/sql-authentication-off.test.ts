import { describe, expect, it } from 'vitest';
import { buildInstanceFacts } from '@/lib/testing/build-availability';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { sqlAuthenticationOff } from './sql-authentication-off';

function judge(isIntegratedSecurityOnly: boolean | null, scaleOut = 'TRUE') {
  const properties = { IS_SCALEOUT_ENABLED: scaleOut };
  const snapshot = buildSnapshot({
    sections: {
      instance: collected(buildInstanceFacts({ isIntegratedSecurityOnly })),
      masterProperties: collected(buildMasterProperties(properties)),
      catalogProperties: collected(buildCatalogProperties(properties)),
    },
  });
  return runRule(sqlAuthenticationOff, snapshot);
}

describe('sql-authentication-off', () => {
  it('finds an instance that lets no SQL login in', () => {
    expect(judge(true).findings).toMatchObject([
      { severity: 'warning', evidence: { isIntegratedSecurityOnly: true, serverName: 'SQLNODE1' } },
    ]);
  });

  it.each([
    ['SQL logins are allowed', judge(false)],
    ['Scale Out is not enabled, so that nothing logs through one', judge(true, '')],
  ])('is fine when %s', (_case, outcome) => {
    expect(outcome).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it('is not evaluated while the instance does not tell', () => {
    expect(judge(null).notEvaluated).toMatchObject([{ missing: ['IsIntegratedSecurityOnly'] }]);
    const snapshot = buildSnapshot({ sections: { instance: failed('timeout') } });
    expect(runRule(sqlAuthenticationOff, snapshot).notEvaluated).toHaveLength(1);
  });
});
