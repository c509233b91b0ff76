import { describe, expect, it } from 'vitest';
import { READ_PARTS } from '@/lib/domain/panel-parts';
import { CATALOG_QUERIES } from '@/lib/ssisdb/catalog-queries';
import { buildCapabilities, UNTESTED } from '@/lib/testing/build-capabilities';
import type { Query } from '@/lib/ssisdb/define-query';
import { SERVER_QUERIES } from '@/lib/ssisdb/server-queries';
import { buildInstanceFacts } from '@/lib/testing/build-availability';
import type { ServerRights } from './capabilities';
import { NOW } from '@/lib/testing/clock';
import { listObjectAccess } from './list-object-access';

type Overrides = Parameters<typeof buildCapabilities>[0];

const WORKERS = 'catalog.worker_agents';
const EXECUTIONS = 'catalog.executions';

function accessTo(object: string, overrides: Overrides) {
  const found = listObjectAccess(buildCapabilities(overrides)).find((one) => one.object === object);
  return [found?.access, found?.grant];
}

const WITH_GROUPS = { ok: true as const, value: buildInstanceFacts({ isHadrEnabled: true }) };

describe('access to views of availability groups', () => {
  const accessOf = (serverRights: ServerRights, productVersion: string) =>
    listObjectAccess(buildCapabilities({ instance: WITH_GROUPS, serverRights, productVersion }))
      .filter(({ object }) => object.startsWith('sys.'))
      .map(({ access, grant }) => `${access} ${grant ?? ''}`.trim());

  it('is granted for all at once', () => {
    const rights = { viewDefinitions: true, viewStates: true };
    expect(new Set(accessOf(rights, '15.0.2000.5'))).toEqual(new Set(['granted']));
  });

  it.each([
    ['14.0.1000.169', 'VIEW SERVER STATE'],
    ['15.0.2000.5', 'VIEW SERVER STATE'],
    ['16.0.1000.6', 'VIEW SERVER PERFORMANCE STATE'],
    ['17.0.1000.1', 'VIEW SERVER PERFORMANCE STATE'],
  ])('takes two rights on the server; on %s the one for states is %s', (version, right) => {
    const rights = { viewDefinitions: false, viewStates: false };
    expect(new Set(accessOf(rights, version))).toEqual(
      new Set([
        'roleMissing USE [master]; GRANT VIEW ANY DEFINITION TO [watch];',
        `denied USE [master]; GRANT ${right} TO [watch];`,
      ]),
    );
  });

  it('is unknown when the rights were not tested', () => {
    const rights = { viewDefinitions: null, viewStates: null };
    expect(new Set(accessOf(rights, '16.0.1000.6'))).toEqual(new Set(['unknown']));
  });

  it('is not listed where the feature is off: nothing is missing there', () => {
    const list = listObjectAccess(
      buildCapabilities({ serverRights: { viewDefinitions: false, viewStates: false } }),
    );
    expect(list.filter(({ object }) => object.startsWith('sys.'))).toEqual([]);
  });
});

describe('access to an object', () => {
  it.each<[string, string, Overrides, string, string | null]>([
    [
      'SELECT granted',
      'internal.tasks',
      { objectRights: { 'internal.tasks': true } },
      'granted',
      null,
    ],
    [
      'SELECT not granted',
      'internal.tasks',
      { objectRights: { 'internal.tasks': false } },
      'denied',
      'GRANT SELECT ON OBJECT::internal.tasks TO [watch];',
    ],
    [
      'no such object',
      'internal.tasks',
      { objectRights: { 'internal.tasks': null } },
      'missing',
      null,
    ],
    ['no answer for it', 'internal.tasks', {}, 'unknown', null],
    [
      'the test itself failed',
      'internal.tasks',
      { objectRights: { 'internal.tasks': true }, areObjectRightsKnown: false },
      'unknown',
      null,
    ],
    [
      'a view that shows this role its rows',
      WORKERS,
      { objectRights: { [WORKERS]: true }, memberships: { ssis_admin: true } },
      'granted',
      null,
    ],
    [
      'a view that hides its rows',
      WORKERS,
      { objectRights: { [WORKERS]: true } },
      'roleMissing',
      'ALTER ROLE ssis_cluster_executor ADD MEMBER [watch];',
    ],
    [
      'a view that hides its rows, while the table behind it is not granted',
      WORKERS,
      { objectRights: { [WORKERS]: true, 'internal.worker_agents': false } },
      'roleMissing',
      'GRANT SELECT ON OBJECT::internal.worker_agents TO [watch];',
    ],
    [
      'a view that may not be read, while the table behind it is not granted',
      WORKERS,
      { objectRights: { [WORKERS]: false, 'internal.worker_agents': false } },
      'denied',
      'GRANT SELECT ON OBJECT::internal.worker_agents TO [watch];',
    ],
    [
      'a view that may not be read, when the table behind it is granted',
      WORKERS,
      { objectRights: { [WORKERS]: false, 'internal.worker_agents': true } },
      'denied',
      null,
    ],
    [
      'a view that hides its rows, when the table behind it is granted',
      WORKERS,
      { objectRights: { [WORKERS]: true, 'internal.worker_agents': true } },
      'roleMissing',
      null,
    ],
    [
      'a table whose view shows every row already',
      'internal.worker_agents',
      {
        objectRights: { [WORKERS]: true, 'internal.worker_agents': false },
        memberships: { ssis_admin: true },
      },
      'denied',
      null,
    ],
    [
      'a view that hides others’ executions',
      EXECUTIONS,
      { objectRights: { [EXECUTIONS]: true } },
      'roleMissing',
      'ALTER ROLE ssis_logreader ADD MEMBER [watch];',
    ],
    [
      'a view that filters, when the roles were not tested',
      WORKERS,
      { objectRights: { [WORKERS]: true }, memberships: UNTESTED },
      'unknown',
      null,
    ],
  ])('%s', (_what, object, overrides, access, grant) => {
    expect(accessTo(object, overrides)).toEqual([access, grant]);
  });

  it('is listed for every object that any query reads, with the queries and the missing columns', () => {
    const list = listObjectAccess(
      buildCapabilities({
        instance: WITH_GROUPS,
        objectRights: { 'catalog.alwayson_replicas': true },
        missingColumns: new Map([['internal.tasks', ['CandidateWorkerAgentId']]]),
      }),
    );
    const queries: readonly Query[] = [...CATALOG_QUERIES, ...SERVER_QUERIES];
    const objects = queries.flatMap((query) => Object.keys(query.reads));
    expect(list.map(({ object }) => object).toSorted()).toEqual([...new Set(objects)].toSorted());
    expect(list.find(({ object }) => object === 'internal.tasks')).toMatchObject({
      missingColumns: ['CandidateWorkerAgentId'],
      usedBy: CATALOG_QUERIES.filter(({ reads }) => 'internal.tasks' in reads).map(
        ({ name }) => name,
      ),
      parts: ['tasks', 'jobAssignments'],
      testedAt: NOW,
    });
  });

  it('is not listed for an object that only some versions have, where it is missing', () => {
    const view = 'catalog.alwayson_replicas';
    const accessWith = (right: boolean | null) =>
      accessTo(view, { objectRights: { [view]: right } });
    expect(accessWith(null)).toEqual([undefined, undefined]);
    expect(accessWith(true)).toEqual(['granted', null]);
    expect(accessWith(false)[0]).toBe('denied');
  });

  it('names the roles that it takes besides SELECT, and the object that stands in for a view', () => {
    const list = listObjectAccess(buildCapabilities());
    expect(list.find(({ object }) => object === WORKERS)).toMatchObject({
      roles: ['sysadmin', 'ssis_admin', 'ssis_cluster_executor'],
      standIn: 'internal.worker_agents',
    });
    expect(list.find(({ object }) => object === 'internal.tasks')).toMatchObject({
      roles: [],
      standIn: null,
    });
  });

  it('is known by what it is read for, for every query and every part', () => {
    const queries: readonly Query[] = [...CATALOG_QUERIES, ...SERVER_QUERIES];
    expect(queries.filter((query) => !query.part)).toEqual([]);
    const capabilities = buildCapabilities({ instance: WITH_GROUPS });
    const parts = listObjectAccess(capabilities).flatMap((one) => one.parts);
    // Facts of the instance take no right.
    expect(new Set<string>([...parts, 'instance'])).toEqual(new Set(READ_PARTS));
  });
});
