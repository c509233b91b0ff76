import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';
import { DOCUMENTED_SHAPE } from '../catalog-shape';
import type { Query } from '../define-query';
import { SERVER_QUERIES } from '../server-queries';
import { batchText } from '../statement-text';
import { ask, parametersOf } from './ask';
import { contractBackend } from './contract-backend';
import { EVERY_QUERY, SHAPES } from './every-query';
import { aliasOf, selectList } from './query-text';
import type { SqlBackend } from './sql-backend';

let backend: SqlBackend;

/** A server that the suite did not make need not have availability groups. */
const mayBeEmpty = (query: Query) =>
  inject('sqlServer') !== null && SERVER_QUERIES.some(({ name }) => name === query.name);

beforeAll(async () => {
  backend = await contractBackend();
});

describe.each(Object.entries(SHAPES))('with %s', (_, shape) => {
  test.each(EVERY_QUERY.map((query) => [query.name, query] as const))(
    '%s answers with rows of its own schema, in the columns of its text',
    async (_, query) => {
      const { columns, rows } = await ask(backend, query, { shape });
      if (!mayBeEmpty(query)) expect(rows.length).toBeGreaterThan(0);
      expect(columns).toEqual(selectList(query.sql(shape)).map(aliasOf));
      expect(columns.toSorted()).toEqual(schemaColumns(query).toSorted());
    },
  );
});

test('queries in one round trip answer with one result set each, in the order in which they were asked', async () => {
  const params = Object.assign({}, ...EVERY_QUERY.map((query) => parametersOf(query)));
  const batch = batchText('contract', EVERY_QUERY, DOCUMENTED_SHAPE);
  const resultSets = await backend.run(batch, { params });
  expect(resultSets.map(({ columns }) => columns.toSorted())).toEqual(
    EVERY_QUERY.map((query) => schemaColumns(query).toSorted()),
  );
});

test('no query of the product escapes this suite', async () => {
  const folder = new URL('../queries/', import.meta.url);
  const files = readdirSync(folder).filter((name) => /^[a-z-]+\.ts$/.test(name));
  const modules: object[] = await Promise.all(
    files.map((name) => import(new URL(name, folder).pathname) as Promise<object>),
  );
  const exported = modules.flatMap((module) => Object.values(module).filter(isQuery));
  const known = EVERY_QUERY.map(({ name }) => name);
  expect(exported.length).toBeGreaterThan(0);
  expect(exported.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

function schemaColumns(query: Query): string[] {
  if (!(query.row instanceof z.ZodObject)) throw new Error(`${query.name}: rows are no z.object`);
  return Object.keys(query.row.shape);
}

function isQuery(value: unknown): value is Query {
  return typeof value === 'object' && value !== null && 'sql' in value && 'reads' in value;
}
