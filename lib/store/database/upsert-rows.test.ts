import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from './open-database';
import { upsertRows } from './upsert-rows';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'upsert-rows-'));
  database = await openDatabase(path.join(folder, 'store.db'));
});

afterEach(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const certificate = (cluster: string, thumbprint: string) => ({
  cluster,
  thumbprint,
  previousThumbprint: null,
  changedAt: new Date(0),
});

it('writes over rows with the same key, but not over what is fixed', async () => {
  const write = (thumbprint: string, fixed: 'thumbprint'[]) =>
    database.transaction((transaction) =>
      upsertRows(
        transaction,
        'RememberedCertificate',
        ['cluster'],
        [certificate('A', thumbprint)],
        fixed,
      ),
    );
  const read = async () => {
    const rows = await database.client.rememberedCertificate.findMany();
    return rows.map(({ thumbprint }) => thumbprint);
  };
  await write('one', []);
  await write('two', []);
  expect(await read()).toEqual(['two']);
  await write('three', ['thumbprint']);
  expect(await read()).toEqual(['two']);
});
