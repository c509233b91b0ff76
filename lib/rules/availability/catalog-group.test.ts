import { describe, expect, it } from 'vitest';
import { GROUP_DEFINITIONS } from '@/lib/domain/availability/availability-data';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildSource } from '@/lib/testing/build-snapshot';
import { catalogGroup } from './catalog-group';

describe('catalogGroup', () => {
  const elsewhere = [buildGroup({ databaseNames: ['Reports'] })];

  it('is the group of the database that the connection leads to', () => {
    const source = buildSource({ databaseName: 'ssisdb' });
    expect(catalogGroup(buildAvailability(), source)).toMatchObject({ group: { name: 'AG-ETL' } });
  });

  it('is none only when every group can be seen', () => {
    const source = buildSource();
    expect(catalogGroup(buildAvailability(elsewhere), source)).toEqual({ group: null });
    const hidden = [{ object: GROUP_DEFINITIONS, grant: 'GRANT' }];
    expect(catalogGroup(buildAvailability(elsewhere, { hidden }), source)).toEqual({
      missing: [GROUP_DEFINITIONS],
    });
  });

  it('is not known while the name of the database is not', () => {
    const source = buildSource({ databaseName: null });
    expect(catalogGroup(buildAvailability(), source)).toEqual({ missing: ['source'] });
  });
});
