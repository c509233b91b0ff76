import { describe, expect, it } from 'vitest';
import { DOCUMENTED_MASTER_PROPERTIES } from '@/lib/domain/workers/documented-master-properties';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { missingMasterProperties } from './missing-master-properties';

function snapshotWith(properties: Record<string, string | null>) {
  const masterProperties = collected(buildMasterProperties(properties));
  return buildSnapshot({ sections: { masterProperties } });
}

describe('missing-master-properties', () => {
  it('finds nothing when all seven rows are there', () => {
    expect(runRule(missingMasterProperties, buildSnapshot()).findings).toEqual([]);
  });

  it.each(DOCUMENTED_MASTER_PROPERTIES)('finds a missing or blank %s', (name) => {
    for (const value of [null, '', '  ']) {
      const { findings } = runRule(missingMasterProperties, snapshotWith({ [name]: value }));
      expect(findings).toMatchObject([
        { severity: 'critical', evidence: { missingProperties: [name], unreadableProperties: [] } },
      ]);
    }
  });

  it('finds a LAST_ONLINE_TIME that is not a date, and shows it as it is stored', () => {
    const { findings } = runRule(
      missingMasterProperties,
      snapshotWith({ LAST_ONLINE_TIME: '22/11/2026 03.00' }),
    );
    expect(findings).toMatchObject([
      {
        subject: { kind: 'master', name: 'ETLM01' },
        evidence: {
          missingProperties: [],
          unreadableProperties: ['LAST_ONLINE_TIME'],
          lastOnlineText: '22/11/2026 03.00',
        },
      },
    ]);
  });

  it('calls a master without a machine name by its cluster', () => {
    const { findings } = runRule(missingMasterProperties, snapshotWith({ MACHINE_NAME: null }));
    expect(findings[0]?.subject).toEqual({ kind: 'master', id: 'master', name: 'PROD-ETL' });
  });

  it('finds nothing while Scale Out is disabled: there is no master to write them', () => {
    const snapshot = buildSnapshot({
      sections: {
        masterProperties: collected([]),
        catalogProperties: collected(buildCatalogProperties({ IS_SCALEOUT_ENABLED: '' })),
      },
    });
    const outcome = runRule(missingMasterProperties, snapshot);
    expect(outcome).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it('is not evaluated when nobody can tell whether Scale Out is enabled', () => {
    const snapshot = buildSnapshot({
      sections: {
        masterProperties: collected([]),
        catalogProperties: denied('catalog.catalog_properties'),
      },
    });
    expect(runRule(missingMasterProperties, snapshot).notEvaluated).toEqual([
      { rule: 'missing-master-properties', missing: ['catalogProperties'] },
    ]);
  });

  it('is evaluated without the catalog when the master itself says that Scale Out is enabled', () => {
    const snapshot = buildSnapshot({
      sections: {
        masterProperties: collected(buildMasterProperties({ MACHINE_IP: null })),
        catalogProperties: denied('catalog.catalog_properties'),
      },
    });
    expect(runRule(missingMasterProperties, snapshot).findings).toHaveLength(1);
  });
});
