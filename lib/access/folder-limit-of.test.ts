import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInFolders } from '@/lib/domain/people/folder-limit';
import type { FolderGrant, Grant } from '@/lib/domain/people/role';
import { folderLimitOf } from './folder-limit-of';
import { grantOfGroups } from './grant-of-groups';

const CLUSTERS = ['A', 'B'];
const FOLDERS = ['Finance', 'Sales', 'Logistics'];

const names = (all: string[]) => fc.option(fc.subarray(all, { minLength: 1 }));
const grants = fc.array(
  fc.record({ group: fc.constant('etl'), clusters: names(CLUSTERS), folders: names(FOLDERS) }),
  { minLength: 1, maxLength: 4 },
);

/** As an entry of the configuration becomes a grant. */
function entryOf({ clusters, folders }: FolderGrant): Grant & { group: string } {
  const given = folders && [{ clusters, folders }];
  return { group: 'etl', role: 'viewer', clusters, folders: given };
}

describe('the folders of a visitor', () => {
  it('are what their groups give together, cluster by cluster, and never more', () => {
    fc.assert(
      fc.property(grants, (entries) => {
        const grant = grantOfGroups(['etl'], entries.map(entryOf));
        for (const cluster of CLUSTERS) {
          const own = entries.filter(({ clusters }) => clusters?.includes(cluster) ?? true);
          if (own.length === 0) continue;
          for (const folder of FOLDERS) {
            const isGiven = own.some(({ folders }) => folders?.includes(folder) ?? true);
            const limit = folderLimitOf(grant ?? { folders: [] }, cluster);
            expect(isInFolders(limit, folder)).toBe(isGiven);
          }
        }
      }),
    );
  });

  it('are all of them without a limit, and none where no grant names the cluster', () => {
    expect(folderLimitOf({ folders: null }, 'A')).toBeNull();
    const folders = [{ clusters: ['A'], folders: ['Finance'] }];
    expect(folderLimitOf({ folders }, 'A')).toEqual(['Finance']);
    expect(folderLimitOf({ folders }, 'B')).toEqual([]);
    expect(folderLimitOf({ folders: [] }, 'A')).toEqual([]);
  });
});

describe('a folder', () => {
  it.each([
    ['Finance', 'FINANCE', true],
    ['Försäljning', 'FÖRSÄLJNING', true],
    ['Försäljning', 'Fo\u0308rsa\u0308ljning', true],
    ['夜間処理', '夜間処理', true],
    ['Finance', 'Finance 2', false],
    ['Finance', 'Fin', false],
    ['Försäljning', 'Forsaljning', false],
    ['Finance', '', false],
    ['Finance', null, false],
  ])('%j lets %j through: %s', (granted, folder, isThrough) => {
    expect(isInFolders([granted], folder)).toBe(isThrough);
  });

  it('passes without a limit whatever it is called, and none passes a limit without names', () => {
    expect(isInFolders(null, null)).toBe(true);
    expect(isInFolders([], 'Finance')).toBe(false);
  });
});
