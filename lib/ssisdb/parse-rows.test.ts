import { expect, it } from 'vitest';
import { z } from 'zod';
import { defineQuery } from './define-query';
import { parseRows } from './parse-rows';
import { bigIntText, text } from './row-types';

const query = defineQuery({
  name: 'example',
  timeoutMs: 1_000,
  reads: {},
  params: {},
  sql: () => 'SELECT 1',
  row: z.object({ WorkerAgentId: bigIntText, MachineName: text.nullable() }),
});

it('rows come out as declared, without columns that nobody asked for', () => {
  const rows = [{ WorkerAgentId: '1', MachineName: null, Surplus: 'x' }];
  expect(parseRows(query, rows)).toEqual({
    ok: true,
    value: [{ WorkerAgentId: '1', MachineName: null }],
  });
});

it('no rows are rows', () => {
  expect(parseRows(query, [])).toEqual({ ok: true, value: [] });
});

it('names of columns are compared as SQL Server compares them, without case', () => {
  const rows = [
    { WORKERAGENTID: '1', machinename: 'A' },
    { WORKERAGENTID: '2', machinename: 'B' },
  ];
  expect(parseRows(query, rows)).toMatchObject({
    ok: true,
    value: [{ MachineName: 'A' }, { WorkerAgentId: '2' }],
  });
});

it.each([
  ['a value of another kind', [{ WorkerAgentId: 'x', MachineName: null }], 'WorkerAgentId'],
  ['a column that is missing', [{ WorkerAgentId: '1' }], 'MachineName'],
  [
    'a later row alone',
    [
      { WorkerAgentId: '1', MachineName: null },
      { WorkerAgentId: '2', MachineName: 7 },
    ],
    'MachineName',
  ],
  ['a row that is none', ['x'], null],
])('%s names the query and the column, and no value', (_what, rows, detail) => {
  expect(parseRows(query, rows)).toEqual({
    ok: false,
    failure: { code: 'rowShape', number: null, query: 'example', detail, retryable: false },
  });
});
