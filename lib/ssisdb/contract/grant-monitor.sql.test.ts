import { beforeAll, describe, expect, test } from 'vitest';
import { allReads, CATALOG_QUERIES } from '../catalog-queries';
import type { Query } from '../define-query';
import { ask } from './ask';
import { contractBackend } from './contract-backend';
import { READER } from './fixture-rows';
import { stateRightOf } from '@/lib/collect/grant-statement';
import { readGrantScript } from './grant-script';
import type { SqlBackend } from './sql-backend';

const script = readGrantScript();
const isPublic = (object: string): boolean => object.startsWith('catalog.');
const catalogQueries: readonly Query[] = CATALOG_QUERIES;

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

describe('the script', () => {
  const objectGrants = script.grants.filter(({ object }) => object !== null);
  const serverGrants = script.grants.filter(({ object }) => object === null);

  test('grants SELECT on every object that a query reads and that is not public, and on nothing else', () => {
    const needed = Object.keys(allReads()).filter((object) => !isPublic(object));
    expect(objectGrants.map(({ object }) => object).toSorted()).toEqual(needed.toSorted());
    expect(new Set(objectGrants.map(({ permission }) => permission))).toEqual(new Set(['SELECT']));
  });

  test('grants of the server no more than the rights to see its state and its definitions', () => {
    expect([...new Set(serverGrants.map(({ permission }) => permission))].toSorted()).toEqual([
      'VIEW ANY DEFINITION',
      stateRightOf('16.0.1000.6'),
      stateRightOf('15.0.2000.5'),
    ]);
  });

  test('makes the login a member of ssis_logreader and of its own role, and of nothing else', () => {
    expect(script.memberships.map(({ role }) => role).toSorted()).toEqual([
      'scale_out_watch',
      'ssis_logreader',
    ]);
    expect(script.memberships.map(({ member }) => member)).toEqual(['{principal}', '{principal}']);
  });

  test('hands out nothing in a way that these tests do not read', () => {
    expect(script.code.match(/\bGRANT\b/gi)).toHaveLength(script.grants.length);
    expect(script.code.match(/\bADD\s+MEMBER\b/gi)).toHaveLength(script.memberships.length);
    expect(script.code).not.toMatch(
      /sp_add\w*rolemember|SERVER\s+ROLE|AUTHORIZATION|WITH\s+GRANT|\b(DENY|REVOKE|DROP)\b/i,
    );
  });
});

describe('a login with the rights of the script', () => {
  test.each(catalogQueries.map((query) => [query.name, query] as const))(
    'may run %s',
    async (_, query) => {
      const { rows } = await asWatcher(() => ask(backend, query, { user: READER }));
      const { rows: rowsOfSysadmin } = await ask(backend, query);
      // The one documented exception: this view shows workers to other roles only.
      if (query.name === 'worker-agents') expect(rows).toEqual([]);
      // To ssis_logreader this view shows the ends of phases as starts as well (ssisdb.md 1.10).
      else if (query.name === 'component-phases') expect(rows).toHaveLength(3);
      else expect(rows).toHaveLength(rowsOfSysadmin.length);
    },
  );
});

test.each(catalogQueries.filter(({ reads }) => !Object.keys(reads).every(isPublic)))(
  'without the script, $name is refused with an error',
  async (query) => {
    await expect(ask(backend, query, { user: READER })).rejects.toThrow(
      /permission (was )?denied/i,
    );
  },
);

/** Runs `work` after the reader was given what the script gives, statement by statement. */
function asWatcher<T>(work: () => Promise<T>): Promise<T> {
  return backend.rolledBack(async () => {
    await backend.run('CREATE ROLE scale_out_watch;');
    for (const { permission, object, grantee } of script.grants) {
      if (object) await backend.run(`GRANT ${permission} ON OBJECT::${object} TO ${grantee};`);
    }
    for (const { role, member } of script.memberships) {
      const name = member.replace('{principal}', READER);
      await backend.run(`ALTER ROLE ${role} ADD MEMBER ${name};`);
    }
    return work();
  });
}
