import { describe, expect, it } from 'vitest';
import {
  GROUP_DEFINITIONS,
  type AvailabilityData,
} from '@/lib/domain/availability/availability-data';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { catalogOutsideAvailabilityGroup } from './catalog-outside-availability-group';

function judge(data: AvailabilityData) {
  const snapshot = buildSnapshot({ sections: { availabilityGroups: collected(data) } });
  return runRule(catalogOutsideAvailabilityGroup, snapshot);
}

const OTHERS = buildGroup({ databaseNames: ['Reports'] });

describe('catalog-outside-availability-group', () => {
  it('names the groups that the catalog could be in', () => {
    expect(judge(buildAvailability([OTHERS])).findings).toMatchObject([
      { severity: 'info', evidence: { databaseName: 'SSISDB', availabilityGroups: ['AG-ETL'] } },
    ]);
  });

  it.each([
    ['SSISDB is in one, in any case of its name', [buildGroup({ databaseNames: ['ssisdb'] })]],
    ['there are no groups at all', []],
  ])('is fine when %s', (_case, groups) => {
    expect(judge(buildAvailability(groups))).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it('is not evaluated while a group may be hidden', () => {
    const hidden = [{ object: GROUP_DEFINITIONS, grant: 'GRANT' }];
    expect(judge(buildAvailability([OTHERS], { hidden }))).toMatchObject({
      findings: [],
      notEvaluated: [{ missing: [GROUP_DEFINITIONS] }],
    });
  });
});
