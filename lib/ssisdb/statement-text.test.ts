import { expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENTED_SHAPE } from './catalog-shape';
import { CATALOG_QUERIES } from './catalog-queries';
import { defineQuery } from './define-query';
import { batchText, statementText } from './statement-text';

const SHAPE = DOCUMENTED_SHAPE;

function named(name: string) {
  const sql = () => `SELECT 1 AS ${name}`;
  return defineQuery({ name, timeoutMs: 1, reads: {}, params: {}, sql, row: z.object({}) });
}

it('a statement starts with its name, waits briefly for locks and loses deadlocks', () => {
  expect(statementText(named('one'), SHAPE)).toBe(
    '/* scale-out-watch:one */ SET LOCK_TIMEOUT 1000; SET DEADLOCK_PRIORITY LOW;\nSELECT 1 AS one;',
  );
});

it('a batch names itself and each statement in it', () => {
  const text = batchText('both', [named('one'), named('two')], SHAPE);
  expect(text.split('\n')).toEqual([
    '/* scale-out-watch:both */ SET LOCK_TIMEOUT 1000; SET DEADLOCK_PRIORITY LOW;',
    '/* scale-out-watch:one */',
    'SELECT 1 AS one;',
    '/* scale-out-watch:two */',
    'SELECT 1 AS two;',
  ]);
});

it.each(CATALOG_QUERIES.map((query) => [query.name, statementText(query, SHAPE)]))(
  '%s reads listed columns, writes nothing and holds no lock',
  (_name, text) => {
    expect(text).not.toMatch(/SELECT\s+(TOP \(@take\)\s+)?\*/i);
    expect(text).not.toMatch(
      /\b(INSERT|UPDATE|DELETE|MERGE|EXEC|EXECUTE|INTO|HOLDLOCK|UPDLOCK|TABLOCK|XLOCK|SSISDB\.)\b/i,
    );
  },
);

it('every query has a name of its own', () => {
  const names = CATALOG_QUERIES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});
