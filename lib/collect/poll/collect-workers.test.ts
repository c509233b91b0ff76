import { describe, expect, it } from 'vitest';
import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';
import { workerAgents, workerAgentsUnfiltered } from '@/lib/ssisdb/queries/worker-agents';
import { sqlFailure } from '@/lib/ssisdb/sql-failure';
import { buildCapabilities, UNTESTED } from '@/lib/testing/build-capabilities';
import { collected } from '@/lib/testing/build-section';
import { buildWorker } from '@/lib/testing/build-worker';
import { NOW } from '@/lib/testing/clock';
import { workerRow } from '@/lib/testing/fake-ssisdb';
import { chooseWorkerQuery, toWorkersSection } from './collect-workers';

const ROWS = [workerAgents.row.parse(workerRow())];
const TABLE = 'internal.worker_agents';

type Roles = Parameters<typeof buildCapabilities>[0];

describe('workers, by what the login may see', () => {
  it.each<[string, Roles, typeof workerAgents, string, string]>([
    // The login                query that is asked     no rows       rows
    ['sysadmin', { memberships: { sysadmin: true } }, workerAgents, 'collected', 'collected'],
    ['ssis_admin', { memberships: { ssis_admin: true } }, workerAgents, 'collected', 'collected'],
    [
      'ssis_cluster_executor',
      { memberships: { ssis_cluster_executor: true } },
      workerAgents,
      'collected',
      'collected',
    ],
    [
      'ssis_logreader',
      { memberships: { ssis_logreader: true } },
      workerAgents,
      'denied',
      'collected',
    ],
    ['no role', {}, workerAgents, 'denied', 'collected'],
    ['untested roles', { memberships: UNTESTED }, workerAgents, 'denied', 'collected'],
    [
      'no role, table granted',
      { objectRights: { [TABLE]: true } },
      workerAgentsUnfiltered,
      'collected',
      'collected',
    ],
    [
      'no role, table denied',
      { objectRights: { [TABLE]: false } },
      workerAgents,
      'denied',
      'collected',
    ],
    [
      'no role, no such table',
      { objectRights: { [TABLE]: null } },
      workerAgents,
      'denied',
      'collected',
    ],
    [
      'ssis_admin, table granted',
      { memberships: { ssis_admin: true }, objectRights: { [TABLE]: true } },
      workerAgents,
      'collected',
      'collected',
    ],
  ])('%s', (_login, overrides, query, withoutRows, withRows) => {
    const capabilities = buildCapabilities(overrides);
    expect(chooseWorkerQuery(capabilities).name).toBe(query.name);
    const read = (value: typeof ROWS) =>
      toWorkersSection({ ok: true, value }, capabilities, NOW, undefined).status;
    expect(read([])).toBe(withoutRows);
    expect(read(ROWS)).toBe(withRows);
  });

  it('denied, they come with the grant and with the last good data', () => {
    const before = collected([buildWorker()]);
    const section = toWorkersSection({ ok: true, value: [] }, buildCapabilities(), NOW, before);
    expect(section).toEqual({
      status: 'denied',
      object: TABLE,
      grant: `GRANT SELECT ON OBJECT::${TABLE} TO [watch];`,
      lastGood: { data: [buildWorker()], collectedAt: NOW },
    });
  });

  it.each<[SqlFailureCode, string]>([
    ['permissionDenied', 'denied'],
    ['timeout', 'failed'],
    ['lockTimeout', 'failed'],
    ['rowShape', 'failed'],
  ])('that end in %s are %s', (code, status) => {
    const result = { ok: false as const, failure: sqlFailure(code) };
    const before = collected([buildWorker()]);
    expect(toWorkersSection(result, buildCapabilities(), NOW, before)).toMatchObject({
      status,
      lastGood: { collectedAt: NOW },
    });
  });
});
