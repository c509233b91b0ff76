import { beforeAll, describe, expect, test } from 'vitest';
import {
  executionPage,
  executionPageWithJobs,
  executionTime,
  type ExecutionPageRow,
} from '../queries/execution-pages';
import { ask } from './ask';
import { contractBackend } from './contract-backend';
import { EXECUTION_IDS, LARGE_EXECUTION_IDS, NAMED_WORKER_ID, READER } from './fixture-rows';
import { insertBatch, type FixtureRow } from './fixture-script';
import type { SqlBackend } from './sql-backend';

type Values = Record<string, string | number | null>;

let backend: SqlBackend;

beforeAll(async () => {
  backend = await contractBackend();
});

async function page(values: Values = {}, query = executionPage): Promise<ExecutionPageRow[]> {
  return (await ask(backend, query, { values: { floor: '0', ...values } })).rows;
}

function idsOf(rows: readonly { execution_id: string }[]): string[] {
  return rows.map((row) => row.execution_id);
}

type Extra = { id: string | number; execution?: FixtureRow; operation?: FixtureRow };

async function insert(extras: readonly Extra[]): Promise<void> {
  const operations = extras.map(({ id, operation }) => ({
    operation_id: id,
    status: 7,
    caller_name: 'CONTOSO\\etl',
    created_time: '2026-11-20T21:00:00+00:00',
    machine_name: 'SQL-01',
    process_id: 4711,
    ...operation,
  }));
  const executions = extras.map(({ id, execution }) => ({
    execution_id: id,
    folder_name: 'Finance',
    project_name: 'Warehouse',
    package_name: 'Load ledger.dtsx',
    ...execution,
  }));
  await backend.run(insertBatch('internal.operations', operations));
  await backend.run(insertBatch('internal.executions', executions));
}

/** Runs `work` while these executions are there as well. */
function withExecutions<T>(extras: readonly Extra[], work: () => Promise<T>): Promise<T> {
  return backend.rolledBack(async () => {
    await insert(extras);
    return work();
  });
}

describe('execution-page', () => {
  test('returns what is strictly below the key and not below the floor, newest first', async () => {
    const rows = await page({ before: '107', floor: '103' });
    expect(idsOf(rows)).toEqual(['106', '105', '104', '103']);
  });

  test('tells neighbors above 2^53 apart', async () => {
    const [lower, upper] = LARGE_EXECUTION_IDS;
    const rows = await page({ before: upper, take: 1 });
    expect(idsOf(rows)).toEqual([lower]);
  });

  test('read page by page shows every execution once, whatever comes in meanwhile', async () => {
    const seen: string[] = [];
    let before: string | undefined = '9223372036854775807';
    await backend.rolledBack(async () => {
      for (let newest = 9_007_199_254_750_000n; before !== undefined; newest += 1n) {
        const ids = idsOf(await page({ before, take: 3, window: 3 }));
        seen.push(...ids);
        before = ids.at(-1);
        await insert([{ id: String(newest) }]);
      }
    });
    expect(seen).toEqual(EXECUTION_IDS.toReversed());
  });

  test('looks at no more rows than the window holds, and marks where it ends', async () => {
    const rows = await page({ before: '110', window: 5, folder: 'nowhere' });
    expect(rows.map((row) => [row.execution_id, row.window_position])).toEqual([['105', '5']]);
  });

  test('has no mark when fewer rows are left than the window holds', async () => {
    expect(await page({ before: '110', window: 10, folder: 'nowhere' })).toEqual([]);
  });

  test('counts positions before it filters', async () => {
    const rows = await page({ before: '110', window: 50, any_status: 0, status0: 4, status1: 9 });
    expect(rows.map((row) => [row.execution_id, row.window_position])).toEqual([
      ['109', '1'],
      ['104', '6'],
    ]);
  });

  test('knows no job without the right to read it', async () => {
    expect(new Set((await page()).map((row) => row.job_id))).toEqual(new Set([null]));
  });
});

describe('the filter', () => {
  const EXTRAS: Extra[] = [
    { id: 201, execution: { folder_name: 'Sales', project_name: 'Daily' } },
    { id: 202, execution: { package_name: 'Load 50%_[x]~.dtsx' } },
    { id: 203, execution: { environment_folder_name: 'Shared', environment_name: 'Test' } },
    { id: 204, operation: { caller_name: 'CONTOSO\\wei.zhang' } },
    { id: 205, operation: { status: 42 } },
    { id: 206, operation: { executed_count: 2, worker_agent_id: NAMED_WORKER_ID } },
    { id: 207, operation: { machine_name: '', process_id: null } },
    { id: 208, operation: { machine_name: null, process_id: null, status: 1 } },
    { id: 209, operation: { created_time: '2026-11-20T22:30:00.5+02:00' } },
    { id: 210, operation: { created_time: null } },
  ];

  test.each<[string, Values, string[]]>([
    ['folder', { folder: 'Sales' }, ['201']],
    ['project', { project: 'Daily' }, ['201']],
    ['package', { package: 'Load 50%_[x]~.dtsx' }, ['202']],
    ['environment', { environment: 'Test' }, ['203']],
    ['caller', { caller: 'CONTOSO\\wei.zhang' }, ['204']],
    ['a status that no document lists', { any_status: 0, unknown_status: 1 }, ['205']],
    ['worker', { worker: NAMED_WORKER_ID.toLowerCase() }, ['206']],
    ['attempts', { min_attempts: 2 }, ['206']],
    ['Scale Out, as far as it is proven', { scale_out: 1 }, ['207', '206']],
    [
      'no Scale Out, as far as it is proven',
      { scale_out: 0 },
      ['210', '209', '205', '204', '203', '202', '201'],
    ],
    [
      'a range of time',
      { created_from: '2026-11-20T20:30:00.500Z', created_to: '2026-11-20T20:30:00.501Z' },
      ['209'],
    ],
    ['text in a caller', { pattern: '%wei%', id: null }, ['204']],
    ['text that is no pattern', { pattern: '%~%~_~[x]~~%', id: null }, ['202']],
    ['an id', { pattern: '%205%', id: '205' }, ['205']],
    ['folders that may be read', { folders: '|Elsewhere|Sales|' }, ['201']],
    ['folders of which none may be read', { folders: '|' }, []],
    ['a part of a name, which is no folder', { folders: '|Sal|ales|Sales ' }, []],
    ['a folder within those that may be read', { folders: '|Sales|', folder: 'Sales' }, ['201']],
    ['a folder beside those that may be read', { folders: '|Sales|', folder: 'Finance' }, []],
  ])('by %s', async (_, values, expected) => {
    const rows = await withExecutions(EXTRAS, () =>
      page({ before: '300', floor: '201', ...values }),
    );
    expect(idsOf(rows)).toEqual(expected);
  });

  test('lets everything through where it is NULL', async () => {
    const rows = await withExecutions(EXTRAS, () => page({ before: '300', floor: '201' }));
    expect(idsOf(rows)).toHaveLength(EXTRAS.length);
  });

  test('takes nothing for a statement', async () => {
    const hostile = "' OR 1 = 1; DROP TABLE internal.tasks; --";
    const values = { folder: hostile, pattern: `%${hostile}%`, id: null };
    expect(await page(values)).toEqual([]);
    expect(await page({ folders: `|${hostile}|` })).toEqual([]);
  });
});

describe('execution-page-with-jobs', () => {
  test('knows which executions have a job, and which have none', async () => {
    const rows = await page({ before: '200' }, executionPageWithJobs);
    const jobOf = (id: string) => rows.find((row) => row.execution_id === id)?.job_id;
    expect(jobOf('102')).toMatch(/^[0-9A-F-]{36}$/);
    expect(jobOf('101')).toBeNull();
  });

  test.each([
    [1, ['105']],
    [0, ['101']],
  ])('decides by the job alone what Scale Out is (%d)', async (scale_out, expected) => {
    const rows = await page({ before: '106', scale_out }, executionPageWithJobs);
    expect(idsOf(rows)).toEqual(expect.arrayContaining(expected));
    expect(rows.every((row) => (row.job_id !== null) === (scale_out === 1))).toBe(true);
  });

  test('is refused with an error without the grant', async () => {
    const answer = ask(backend, executionPageWithJobs, { user: READER });
    await expect(answer).rejects.toThrow(/permission (was )?denied/i);
  });
});

describe('execution-time', () => {
  test('returns the first execution at or above the key with its time', async () => {
    const { rows } = await ask(backend, executionTime, { values: { at: '110' } });
    expect(idsOf(rows)).toEqual([LARGE_EXECUTION_IDS[0]]);
  });

  test('returns the row of the key itself, and a missing time as such', async () => {
    const extras = [{ id: 300, operation: { created_time: null } }];
    const { rows } = await withExecutions(extras, () =>
      ask(backend, executionTime, { values: { at: '300' } }),
    );
    expect(rows).toEqual([{ execution_id: '300', created_time: null }]);
  });

  test('returns nothing above the newest', async () => {
    const at = String(BigInt(LARGE_EXECUTION_IDS[1]) + 1n);
    expect((await ask(backend, executionTime, { values: { at } })).rows).toEqual([]);
  });
});
