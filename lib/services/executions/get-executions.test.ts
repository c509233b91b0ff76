import { beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_RIGHTS } from '@/lib/demo/answers/rights';
import type { ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import { executionFilterSchema } from '@/lib/domain/executions/execution-filter-schema';
import {
  executionListPayloadSchema,
  executionsAcrossPayloadSchema,
  type ListedExecution,
} from '@/lib/domain/executions/execution-list-payload';
import { emptyHub } from '@/lib/testing/place-state';
import { watchEmbedded } from '@/lib/testing/watch-embedded';
import { getExecutions } from './get-executions';
import { getExecutionsAcross } from './get-executions-across';

beforeEach(emptyHub);

const PROD = 'PROD-ETL';

function filterOf(parameters: Record<string, string> = {}): ExecutionFilter {
  return executionFilterSchema.parse(parameters);
}

async function readList(parameters: Record<string, string> = {}, cursor: string | null = null) {
  const { data } = await getExecutions(PROD, { filter: filterOf(parameters), cursor, take: 50 });
  return data;
}

/** Pages until nothing is left or enough rows were seen. */
async function readAll(parameters: Record<string, string>, enough: number) {
  const rows: ListedExecution[] = [];
  let cursor: string | null = null;
  do {
    const { page } = await readList(parameters, cursor);
    rows.push(...(page?.rows ?? []));
    cursor = page?.next ?? null;
  } while (cursor && rows.length < enough);
  return rows;
}

describe('the list of a cluster', () => {
  it('shows a million executions newest first, with a first page of three queries', async () => {
    const cluster = await watchEmbedded({ executionCount: 1_000_000 });
    await readList();
    const before = cluster.statements();
    const { page, newestKnownId } = await readList();
    const asked = Object.entries(cluster.statements()).filter(
      ([name, count]) => count > (before[name] ?? 0) && name !== 'execution-tasks',
    );
    expect(asked.map(([name]) => name).sort()).toEqual([
      'execution-page-with-jobs',
      'job-tasks',
      'job-tasks-archived',
    ]);
    const ids = page?.rows.map(({ id }) => Number(id)) ?? [];
    expect(ids).toHaveLength(50);
    expect(ids).toEqual([...ids].sort((left, right) => right - left));
    expect(Number(newestKnownId)).toBeGreaterThan(999_000);
  });

  it('goes on without gaps or repeats while executions come in', async () => {
    await watchEmbedded();
    const rows = await readAll({}, 400);
    const ids = rows.map(({ id }) => Number(id));
    const first = ids[0] ?? 0;
    expect(ids).toEqual(ids.map((_, index) => first - index));
  });

  it('has the shape that the browser expects, also after a journey as JSON', async () => {
    await watchEmbedded();
    const payload = await getExecutions(PROD, { filter: filterOf(), cursor: null, take: 50 });
    const journey = JSON.parse(JSON.stringify(payload)) as unknown;
    expect(executionListPayloadSchema.parse(journey)).toEqual(payload);
    expect(payload.sections).toMatchObject({
      executions: { status: 'collected' },
      liveTasks: { status: 'collected' },
      archivedTasks: { status: 'collected' },
      workers: { status: 'collected' },
    });
    expect(payload.data.facets.folders).toContain('夜間処理');
  });

  it('tells waiting from running for what is over, alive or archived', async () => {
    await watchEmbedded();
    const rows = await readAll({ status: 'succeeded', scaleOut: 'yes' }, 300);
    const once = rows.filter(({ attemptCount }) => attemptCount === 1);
    expect(once.length).toBeGreaterThan(100);
    for (const { timing, attempts } of once) {
      expect([timing.queue.state, timing.run.state]).toEqual(['ended', 'ended']);
      expect(attempts).toMatchObject([{ outcome: 'succeeded' }]);
    }
  });

  it('says of an execution outside of Scale Out that it has no queue', async () => {
    await watchEmbedded();
    const [row] = await readAll({ scaleOut: 'no' }, 1);
    expect(row).toMatchObject({
      scaleOut: 'no',
      worker: null,
      attempts: [],
      timing: { queue: { state: 'notApplicable' }, run: { state: 'ended' } },
    });
  });

  it('says of what waits that it cannot be stopped, and who may run it', async () => {
    await watchEmbedded();
    const rows = await readAll({ status: 'pending,running' }, 20);
    for (const row of rows) expect(row.cannotBeStopped).toBe(row.status === 'pending');
    const pins = rows.flatMap(({ pinnedTo }) => pinnedTo ?? []);
    expect(pins.some(({ isAnyWorker }) => isAnyWorker)).toBe(true);
  });
});

describe('a filter', () => {
  it.each<[Record<string, string>, (row: ListedExecution) => boolean]>([
    [{ status: 'failed,canceled' }, ({ status }) => status === 'failed' || status === 'canceled'],
    [{ folder: '夜間処理' }, ({ folderName }) => folderName === '夜間処理'],
    [
      { project: 'Försäljning', package: 'RäknaOmDagskassa.dtsx' },
      ({ projectName, packageName }) =>
        projectName === 'Försäljning' && packageName === 'RäknaOmDagskassa.dtsx',
    ],
    [{ caller: 'CONTOSO\\wei.zhang' }, ({ callerName }) => callerName === 'CONTOSO\\wei.zhang'],
    [{ environment: 'Acceptance' }, ({ environment }) => environment?.name === 'Acceptance'],
    [{ retried: 'yes', status: 'succeeded' }, ({ attemptCount }) => (attemptCount ?? 0) > 1],
    [{ text: 'ledger' }, ({ packageName }) => packageName.includes('Ledger')],
  ])('%j lets through exactly what it says', async (parameters, passes) => {
    await watchEmbedded();
    const rows = await readAll(parameters, 60);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => !passes(row))).toEqual([]);
  });

  it('of a time long ago begins there, without walking down to it', async () => {
    const cluster = await watchEmbedded({ executionCount: 1_000_000 });
    const { page } = await readList({ status: 'succeeded', text: 'ledger' });
    const newest = page?.rows[0]?.createdAt ?? new Date();
    const to = new Date(newest.getTime() - 5 * 86_400_000);
    const from = new Date(to.getTime() - 600_000);
    const rows = await readAll({ from: from.toISOString(), to: to.toISOString() }, 10_000);
    expect(rows.length).toBeGreaterThan(200);
    for (const { createdAt } of rows) {
      expect(createdAt?.getTime()).toBeGreaterThanOrEqual(from.getTime());
      expect(createdAt?.getTime()).toBeLessThan(to.getTime());
    }
    expect(cluster.statements()['execution-page-with-jobs']).toBeLessThan(200);
    expect(cluster.statements()['execution-time']).toBeLessThan(60);
  });

  it('that nothing passes says how far it has come, and goes on from there', async () => {
    await watchEmbedded({ executionCount: 1_000_000 });
    const first = (await readList({ text: 'no such package' })).page;
    expect(first).toMatchObject({ rows: [], stoppedBy: 'budget' });
    const second = (await readList({ text: 'no such package' }, first?.next ?? null)).page;
    expect(Number(second?.searchedDownTo?.executionId)).toBeLessThan(
      Number(first?.searchedDownTo?.executionId),
    );
  });

  it('by a number finds the execution of that id at once', async () => {
    await watchEmbedded({ executionCount: 1_000_000 });
    expect((await readList({ text: '4711' })).idMatch).toMatchObject({ id: '4711' });
    expect((await readList({ text: '999999999' })).idMatch).toBeNull();
  });

  it('does not go on with a cursor of another one', async () => {
    await watchEmbedded();
    const { page } = await readList();
    await expect(readList({ folder: 'Sales' }, page?.next)).rejects.toMatchObject({
      code: 'badRequest',
    });
    await expect(readList({}, 'forged')).rejects.toMatchObject({ code: 'badRequest' });
  });
});

describe('what may not be read', () => {
  it('leaves the times unknown, and names the grant that would tell them', async () => {
    await watchEmbedded({
      rights: {
        ...DEFAULT_RIGHTS,
        roles: ['ssis_logreader', 'ssis_cluster_executor'],
        grantedTables: [],
      },
    });
    const { sections, data } = await getExecutions(PROD, {
      filter: filterOf({ status: 'succeeded' }),
      cursor: null,
      take: 50,
    });
    expect(sections.archivedTasks).toMatchObject({
      status: 'denied',
      object: 'internal.executions',
      grant: 'GRANT SELECT ON OBJECT::internal.executions TO [watcher];',
    });
    expect(data.page?.rows[0]?.timing.queue).toEqual({ state: 'unknown', reason: 'taskNotRead' });
  });

  it('is no empty list: a login in no role sees no executions, and is told so', async () => {
    await watchEmbedded({ rights: { ...DEFAULT_RIGHTS, roles: [], grantedTables: [] } });
    const { sections, data } = await getExecutions(PROD, {
      filter: filterOf(),
      cursor: null,
      take: 50,
    });
    expect(data.page).toBeNull();
    expect(data.hidden).toMatchObject({ object: 'catalog.executions' });
    expect(sections.executions).toMatchObject({ status: 'denied' });
  });

  it('is no empty list either when the instance does not answer', async () => {
    const cluster = await watchEmbedded();
    await cluster.setFault('lock-timeout', true);
    const { sections, data } = await getExecutions(PROD, {
      filter: filterOf(),
      cursor: null,
      take: 50,
    });
    expect(data.page).toBeNull();
    expect(sections.executions).toMatchObject({ status: 'failed', error: { code: 'lockTimeout' } });
  });

  it('of a cluster that is not configured is "not found"', async () => {
    const request = { filter: filterOf(), cursor: null, take: 5 };
    await expect(getExecutions('nowhere', request)).rejects.toMatchObject({ code: 'notFound' });
  });
});

describe('the list across clusters', () => {
  async function readPages(parameters: Record<string, string>, count: number) {
    const rows: { cluster: string; id: string; createdAt: Date | null }[] = [];
    let cursor: string | null = null;
    for (let page = 0; page < count; page += 1) {
      const request = { filter: filterOf(parameters), cursor, take: 40 };
      const { data } = await getExecutionsAcross(request);
      rows.push(...data.rows);
      cursor = data.next;
      if (!cursor) break;
    }
    return rows;
  }

  it('is one order by time, in which every cluster goes on without gaps or repeats', async () => {
    await watchEmbedded();
    await watchEmbedded({ name: 'DWH-NIGHT', story: 'calm', workerCount: 4, seed: 8 });
    const rows = await readPages({}, 6);
    const times = rows.map(({ createdAt }) => createdAt?.getTime() ?? 0);
    expect(times).toEqual([...times].sort((left, right) => right - left));
    for (const cluster of [PROD, 'DWH-NIGHT']) {
      const ids = rows.filter((row) => row.cluster === cluster).map(({ id }) => Number(id));
      expect(ids.length).toBeGreaterThan(10);
      expect(ids).toEqual(ids.map((_, index) => (ids[0] ?? 0) - index));
    }
  });

  it('names the cluster that cannot be read beside the rows of the others, and keeps its place', async () => {
    await watchEmbedded();
    const dwh = await watchEmbedded({ name: 'DWH-NIGHT', story: 'calm', workerCount: 4 });
    await dwh.setFault('lock-timeout', true);
    const payload = await getExecutionsAcross({ filter: filterOf(), cursor: null, take: 20 });
    expect(executionsAcrossPayloadSchema.parse(JSON.parse(JSON.stringify(payload)))).toEqual(
      payload,
    );
    expect(payload.data.rows).toHaveLength(20);
    expect(payload.data.clusters).toMatchObject([
      { name: PROD, sections: { executions: { status: 'collected' } } },
      { name: 'DWH-NIGHT', search: null, sections: { executions: { status: 'failed' } } },
    ]);
    await dwh.setFault('lock-timeout', false);
    const later = await getExecutionsAcross({
      filter: filterOf(),
      cursor: payload.data.next,
      take: 20,
    });
    expect(later.data.rows.some(({ cluster }) => cluster === 'DWH-NIGHT')).toBe(true);
  });
});
