import { describe, expect, test } from 'vitest';
import {
  aliasOf,
  calledFunctions,
  dottedNames,
  readsOf,
  selectList,
  statements,
  tokens,
} from './query-text';

test('strings and comments hide what is in them', () => {
  const sql = "SELECT N'it''s; -- FROM x' AS a /* FROM y; */, 1 AS b -- FROM z";
  expect(tokens(sql).map(({ text }) => text)).toEqual([
    'SELECT',
    "N'it''s; -- FROM x'",
    'AS',
    'a',
    ',',
    '1',
    'AS',
    'b',
  ]);
  expect(statements(`/* name */ ${sql}\n; SET X 1;`)).toEqual([sql, 'SET X 1']);
});

describe('selectList', () => {
  test('cuts at the commas of the outer SELECT only, and leaves TOP out', () => {
    const sql = `SELECT TOP (@take) e.a AS a, CONVERT(int, e.b) AS b, (SELECT d.x FROM s.d AS d) AS c
FROM s.e AS e, s.f AS f`;
    expect(selectList(sql).map(aliasOf)).toEqual(['a', 'b', 'c']);
  });

  test('takes the first SELECT of a UNION', () => {
    expect(selectList('SELECT 1 AS a UNION ALL SELECT 2 AS b').map(aliasOf)).toEqual(['a']);
  });

  test('finds no alias where none is written with AS', () => {
    expect(selectList('SELECT e.a, e.b b, CAST(e.c AS int) FROM s.e AS e').map(aliasOf)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

test('readsOf follows table aliases into conditions, orders and subqueries', () => {
  const sql = `SELECT e.a AS x FROM s.e AS e
WHERE e.b IN (SELECT t.c FROM s.t AS t WHERE t.d = 1) ORDER BY e.f`;
  expect(readsOf(sql)).toEqual(
    new Map([
      ['s.e', new Set(['a', 'b', 'f'])],
      ['s.t', new Set(['c', 'd'])],
    ]),
  );
});

test('dottedNames keeps every part of a name', () => {
  const names = dottedNames('SELECT e.a AS a FROM SSISDB.catalog.executions AS e');
  expect(names).toContainEqual({
    parts: ['SSISDB', 'catalog', 'executions'],
    before: 'FROM',
    alias: 'e',
  });
});

test('calledFunctions leaves out TOP, IN and types', () => {
  const sql = 'SELECT TOP (1) CONVERT(nvarchar(9), s.f(e.a)) AS a FROM s.e AS e WHERE e.a IN (1)';
  expect(calledFunctions(sql)).toEqual(['CONVERT', 'f']);
});
