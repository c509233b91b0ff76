import { describe, expect, it } from 'vitest';
import { buildAccess } from '@/lib/testing/build-access';
import { listGrants, listPanels, listUnreadable } from './list-panels';

const VIEW = 'catalog.worker_agents';
const TABLE = 'internal.worker_agents';

describe('the panels', () => {
  const access = [
    buildAccess(VIEW, { parts: ['workers'] }),
    buildAccess('internal.tasks', { parts: ['tasks', 'jobAssignments'] }),
    buildAccess('internal.job_worker_agents', { parts: ['jobAssignments'] }),
    buildAccess('catalog.executions', { parts: ['executions'] }),
    buildAccess('catalog.master_properties', { parts: ['masterProperties'] }),
    buildAccess('catalog.catalog_properties', { parts: ['catalogProperties'] }),
  ];
  const objectsOf = (panel: string) =>
    listPanels(access)
      .find((one) => one.panel === panel)
      ?.lines.map(({ object }) => object);

  it('name every object that the queries behind them read', () => {
    expect(objectsOf('board')).toEqual([VIEW, 'internal.tasks']);
    expect(objectsOf('waitingTasks')).toEqual([
      'internal.tasks',
      'internal.job_worker_agents',
      'catalog.executions',
    ]);
    expect(objectsOf('catalog')).toEqual(['catalog.catalog_properties']);
  });

  it('leave no object out', () => {
    const listed = listPanels(access).flatMap(({ lines }) => lines);
    expect(new Set(listed)).toEqual(new Set(access));
  });
});

describe('the statements', () => {
  it('are each listed once', () => {
    const grants = listGrants([
      buildAccess('a', { grant: 'GRANT 1' }),
      buildAccess('b', { grant: 'GRANT 1' }),
      buildAccess('c'),
    ]);
    expect(grants).toEqual(['GRANT 1']);
  });
});

describe('what cannot be read in full', () => {
  const unreadable = (...access: Parameters<typeof listUnreadable>[0]) =>
    listUnreadable(access).map(({ object }) => object);

  it('is what is denied, filtered or not there', () => {
    expect(
      unreadable(
        buildAccess('a', { access: 'denied', grant: 'GRANT 1' }),
        buildAccess('b', { access: 'roleMissing', grant: 'GRANT 2' }),
        buildAccess('c', { access: 'missing' }),
        buildAccess('d'),
      ),
    ).toEqual(['a', 'b', 'c']);
  });

  it('is neither a view whose stand-in may be read, nor a stand-in whose view shows every row', () => {
    const view = buildAccess(VIEW, { access: 'roleMissing', standIn: TABLE });
    expect(unreadable(view, buildAccess(TABLE))).toEqual([]);
    const granted = buildAccess(VIEW, { standIn: TABLE });
    expect(unreadable(granted, buildAccess(TABLE, { access: 'missing' }))).toEqual([]);
  });
});
