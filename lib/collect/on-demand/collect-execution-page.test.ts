import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENTED_SHAPE } from '@/lib/ssisdb/catalog-shape';
import type { KeyRange } from '@/lib/domain/executions/execution-cursor';
import { executionFilterSchema } from '@/lib/domain/executions/execution-filter-schema';
import type { ParameterValues } from '@/lib/ssisdb/ssisdb';
import { buildCapabilities } from '@/lib/testing/build-capabilities';
import { executionRow, FakeSsisdb, type FakeAnswer } from '@/lib/testing/fake-ssisdb';
import { collectExecutionById, collectExecutionPage } from './collect-execution-page';
import { CostLedger } from '@/lib/collect/cost-ledger';

const NEWEST: KeyRange = { before: null, floor: null };
const EXTRA = { environment_folder_name: null, environment_name: null, process_id: null };
const NO_FILTER = executionFilterSchema.parse({});
const ANY = { filter: NO_FILTER, folders: null };
const FAILED = executionFilterSchema.parse({ status: 'failed' });

/** Answers a page query as SQL Server does, for executions of which some have failed. */
function pageOf(ids: readonly bigint[], isFailed: (id: bigint) => boolean) {
  return ({ before, floor, window, take, any_status }: ParameterValues): FakeAnswer =>
    ids
      .filter((id) => id < BigInt(before ?? 0) && id >= BigInt(floor ?? 0))
      .sort((left, right) => (left < right ? 1 : -1))
      .slice(0, Number(window))
      .map((id, index) => ({ id, position: index + 1 }))
      .filter(({ id, position }) => position === window || any_status === 1 || isFailed(id))
      .slice(0, Number(take))
      .map(({ id, position }) => ({
        ...executionRow(String(id), isFailed(id) ? 4 : 7),
        ...EXTRA,
        job_id: null,
        window_position: String(position),
      }));
}

function catalogOf(count: number, isFailed: (id: bigint) => boolean = () => false) {
  const ids = Array.from({ length: count }, (_, index) => BigInt(index + 1));
  const ssisdb = new FakeSsisdb({ 'execution-page': pageOf(ids, isFailed) });
  const context = {
    ssisdb,
    ledger: new CostLedger(),
    apart: new Set<string>(),
    shape: DOCUMENTED_SHAPE,
    capabilities: buildCapabilities(),
  };
  const read = async (range: KeyRange, filter = NO_FILTER, take = 50) => {
    const page = await collectExecutionPage(context, { filter, folders: null, range, take });
    if (!page.ok) throw new Error(page.failure.code);
    return page.value;
  };
  return { ssisdb, context, read };
}

describe('a page without a filter', () => {
  it('is one query, newest first, and says where to go on', async () => {
    const { ssisdb, read } = catalogOf(1_000);
    const page = await read(NEWEST);
    expect(page.executions.map(({ id }) => id).slice(0, 2)).toEqual(['1000', '999']);
    expect(page).toMatchObject({
      next: { before: '951', floor: null },
      search: { stoppedBy: 'full' },
    });
    expect(ssisdb.roundTrips).toEqual([['execution-page']]);
  });

  it('that is the last one has nothing after it', async () => {
    const { read } = catalogOf(50);
    expect(await read(NEWEST)).toMatchObject({
      next: null,
      search: { stoppedBy: 'end', searchedDownTo: null },
    });
    expect(await read({ before: '1', floor: null })).toMatchObject({ executions: [], next: null });
  });
});

describe('a page with a filter', () => {
  it('goes down in windows, no more of them than a request may cost, and says how far it came', async () => {
    const { ssisdb, read } = catalogOf(400_000, (id) => id === 7n);
    const page = await read(NEWEST, FAILED);
    expect(page.executions).toEqual([]);
    expect(page.search.stoppedBy).toBe('budget');
    expect(ssisdb.roundTrips.length).toBeLessThanOrEqual(12);
    expect(page.next).not.toBeNull();
    expect(BigInt(page.search.searchedDownTo?.executionId ?? 0)).toBe(
      BigInt(page.next?.before ?? 0) - 1n,
    );
  });

  it('read to its end shows every match once, in the order of keys, whatever the gaps', async () => {
    const ids = fc.uniqueArray(fc.bigInt({ min: 1n, max: 2n ** 60n }), { maxLength: 60 });
    const take = fc.integer({ min: 1, max: 9 });
    await fc.assert(
      fc.asyncProperty(ids, take, async (all, size) => {
        const isFailed = (id: bigint) => id % 3n === 0n;
        const { ssisdb, read } = catalogOf(0);
        ssisdb.answers['execution-page'] = pageOf(all, isFailed);
        const seen: string[] = [];
        let range: KeyRange | null = NEWEST;
        while (range) {
          const page = await read(range, FAILED, size);
          seen.push(...page.executions.map(({ id }) => id));
          range = page.next;
        }
        const expected = all.filter(isFailed).sort((left, right) => (left < right ? 1 : -1));
        expect(seen).toEqual(expected.map(String));
      }),
    );
  });

  it('keeps what was found when a later query fails, and can be gone on from there', async () => {
    const { ssisdb, read } = catalogOf(30_000, (id) => id > 29_990n || id < 10n);
    const answer = ssisdb.answers['execution-page'];
    let count = 0;
    ssisdb.answers['execution-page'] = (params) => {
      count += 1;
      if (count === 2) return 'lockTimeout';
      return typeof answer === 'function' ? answer(params) : [];
    };
    const page = await read(NEWEST, FAILED);
    expect(page.executions).toHaveLength(10);
    expect(page.search.stoppedBy).toBe('failure');
    const rest = await read(page.next ?? NEWEST, FAILED);
    expect(rest.executions.map(({ id }) => id).at(-1)).toBe('1');
  });

  it('fails when nothing could be read at all', async () => {
    const { ssisdb, context } = catalogOf(10);
    ssisdb.answers['execution-page'] = 'timeout';
    const request = { filter: FAILED, folders: null, range: NEWEST, take: 5 };
    expect(await collectExecutionPage(context, request)).toMatchObject({
      ok: false,
      failure: { code: 'timeout' },
    });
  });
});

describe('the job', () => {
  it('is read where it may be, and its absence is then proof of no Scale Out', async () => {
    const { ssisdb, context } = catalogOf(0);
    const row = { ...executionRow(1), ...EXTRA, job_id: null, window_position: '1' };
    ssisdb.answers['execution-page'] = [row];
    ssisdb.answers['execution-page-with-jobs'] = [row];
    const capabilities = buildCapabilities({ objectRights: { 'internal.executions': true } });
    const ask = { ...ANY, range: NEWEST, take: 5 };
    const flagOf = async (context_: typeof context) => {
      const page = await collectExecutionPage(context_, ask);
      return page.ok && page.value.executions[0]?.scaleOut;
    };
    expect(await flagOf({ ...context, capabilities })).toBe('no');
    expect(await flagOf(context)).toBe('yes');
    ssisdb.answers['execution-page-with-jobs'] = 'permissionDenied';
    expect(await flagOf({ ...context, capabilities })).toBe('yes');
  });
});

describe('an execution by its id', () => {
  it('is found by key, or is not there', async () => {
    const { context } = catalogOf(100);
    expect(await collectExecutionById(context, '42', ANY)).toMatchObject({
      value: { id: '42' },
    });
    expect(await collectExecutionById(context, '4200', ANY)).toEqual({
      ok: true,
      value: null,
    });
  });
});
