import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { listObjectAccess } from '@/lib/collect/list-object-access';
import { monitorOptions } from '@/lib/client/query-options';
import type { MonitorPayload } from '@/lib/domain/monitor-payload';
import type { ObjectAccess } from '@/lib/domain/poll-status';
import { allReads } from '@/lib/ssisdb/catalog-queries';
import { buildCapabilities } from '@/lib/testing/build-capabilities';
import { buildPollStatus } from '@/lib/testing/build-context';
import { NOW } from '@/lib/testing/clock';
import { renderPage } from '@/lib/testing/render-page';
import { PermissionsView } from './permissions-view';

const OBJECTS = Object.keys(allReads());

const rights = (may: boolean, except: Record<string, boolean> = {}) => ({
  ...Object.fromEntries(OBJECTS.map((object) => [object, may])),
  ...except,
});

function render(access: ObjectAccess[]): string {
  const data: MonitorPayload['data'] = {
    process: { version: '0.1.0', residentBytes: 1, openStreamCount: 0 },
    store: { status: 'keeping', sizeBytes: null },
    configuration: { loadedAt: NOW, refusal: null, awaitsRestart: [] },
    clusters: [
      {
        name: 'PROD-ETL',
        poll: buildPollStatus(),
        pollIntervalMs: 15_000,
        failure: null,
        source: null,
        sections: {},
        roundTripsPerPoll: null,
        onDemand: { waitingCount: 0, queries: [] },
        queries: [],
        principal: { userName: 'watch', memberships: {}, canViewServerState: false },
        access,
      },
    ],
  };
  return renderPage({
    element: createElement(PermissionsView),
    seed: (client) => {
      client.setQueryData(monitorOptions().queryKey, { asOf: NOW, data });
    },
  });
}

describe('the page of permissions', () => {
  it('lists every object under a panel, what it takes, and when that was tested', () => {
    const html = render(listObjectAccess(buildCapabilities({ objectRights: rights(true) })));
    for (const object of OBJECTS) expect(html).toContain(`>${object}</code>`);
    expect(html).toContain('Workers: board and table');
    expect(html).toMatch(/tested .*03:00/);
    expect(html).toContain('href="/sql/grant-monitor.sql"');
  });

  it('has the statement that mends it, and never asks for a role where a table serves', () => {
    const except = { 'internal.worker_agents': false, 'internal.tasks': false };
    const html = render(
      listObjectAccess(buildCapabilities({ objectRights: rights(true, except) })),
    );
    expect(html).toContain('GRANT SELECT ON OBJECT::internal.tasks TO [watch];');
    expect(html).toContain('GRANT SELECT ON OBJECT::internal.worker_agents TO [watch];');
    expect(html).not.toContain('ALTER ROLE ssis_cluster_executor');
    expect(html).toContain('The zero-row trap is on');
  });

  it('says that nothing is missing only when that is proven', () => {
    const memberships = { ssis_admin: true };
    const all = buildCapabilities({ objectRights: rights(true), memberships });
    expect(render(listObjectAccess(all))).toContain('Nothing is missing');
    const untested = listObjectAccess(buildCapabilities({ areObjectRightsKnown: false }));
    expect(render(untested)).not.toContain('Nothing is missing');
    expect(render(untested)).toContain('The zero-row trap may be on');
    expect(render([])).not.toContain('Nothing is missing');
  });
});
