import { describe, expect, it } from 'vitest';
import {
  GROUP_DEFINITIONS,
  type AvailabilityData,
} from '@/lib/domain/availability/availability-data';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { catalogWithoutListener } from './catalog-without-listener';

function judge(data: AvailabilityData) {
  const snapshot = buildSnapshot({ sections: { availabilityGroups: collected(data) } });
  return runRule(catalogWithoutListener, snapshot);
}

describe('catalog-without-listener', () => {
  it('finds the group of SSISDB when it has no listener', () => {
    expect(judge(buildAvailability([buildGroup({ listeners: [] })])).findings).toMatchObject([
      {
        severity: 'warning',
        subject: { name: 'AG-ETL' },
        evidence: { replicaNames: ['SQLNODE1', 'SQLNODE2'] },
      },
    ]);
  });

  it.each([
    ['it has one', buildGroup()],
    ['SSISDB is elsewhere', buildGroup({ listeners: [], databaseNames: ['Reports'] })],
  ])('is fine when %s', (_case, group) => {
    expect(judge(buildAvailability([group]))).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it.each([
    ['listeners could not be read', buildAvailability([buildGroup({ listeners: null })])],
    [
      'a listener may be hidden',
      buildAvailability([buildGroup({ listeners: [] })], {
        hidden: [{ object: GROUP_DEFINITIONS, grant: 'GRANT' }],
      }),
    ],
  ])('is not evaluated while %s', (_case, data) => {
    expect(judge(data)).toMatchObject({ findings: [], notEvaluated: [{}] });
  });
});
