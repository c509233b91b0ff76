import { describe, expect, it } from 'vitest';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { scaleOutDisabled } from './scale-out-disabled';

function snapshotWith(inMaster: string | null, inCatalog: string | null) {
  return buildSnapshot({
    sections: {
      masterProperties: collected(buildMasterProperties({ IS_SCALEOUT_ENABLED: inMaster })),
      catalogProperties: collected(buildCatalogProperties({ IS_SCALEOUT_ENABLED: inCatalog })),
    },
  });
}

describe('scale-out-disabled', () => {
  it.each([
    ['TRUE in both views', 'TRUE', 'TRUE', 0],
    ['TRUE in the catalog only', null, 'TRUE', 0],
    ['true in lower case', 'true', null, 0],
    ['never enabled: no row', null, null, 1],
    ['disabled: an empty string', '', '', 1],
    ['FALSE', 'FALSE', 'FALSE', 1],
  ])('%s', (_case, inMaster, inCatalog, count) => {
    const { findings } = runRule(scaleOutDisabled, snapshotWith(inMaster, inCatalog));
    expect(findings).toHaveLength(count);
  });

  it('shows the value that it read', () => {
    const { findings } = runRule(scaleOutDisabled, snapshotWith('FALSE', 'FALSE'));
    expect(findings).toMatchObject([
      {
        severity: 'critical',
        subject: { kind: 'cluster', id: 'PROD-ETL' },
        evidence: { scaleOutEnabledValue: 'FALSE' },
      },
    ]);
  });

  it.each(['masterProperties', 'catalogProperties'] as const)(
    'is not evaluated when %s may not be read',
    (section) => {
      const snapshot = buildSnapshot({ sections: { [section]: denied('catalog.view') } });
      expect(runRule(scaleOutDisabled, snapshot).notEvaluated).toEqual([
        { rule: 'scale-out-disabled', missing: [section] },
      ]);
    },
  );
});
