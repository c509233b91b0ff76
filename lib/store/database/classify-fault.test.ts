import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { StoreFault } from '@/lib/domain/store-status';
import { temporaryStoreFile } from '@/lib/testing/temporary-store';
import { classifyFault } from './classify-fault';
import { openDatabase, type Database, type Transaction } from './open-database';
import { RefusedDatabaseError } from './refused-database-error';

async function open(file: string): Promise<Database> {
  const database = await openDatabase(file);
  onTestFinished(() => database.close());
  return database;
}

async function faultOf(work: () => Promise<unknown>): Promise<StoreFault | null | 'none'> {
  return work().then(
    () => 'none' as const,
    (error: unknown) => classifyFault(error),
  );
}

const certificate = (cluster: string) => ({ cluster, thumbprint: 'x'.repeat(5_000) });

async function fill(client: Transaction): Promise<void> {
  await client.rememberedCertificate.createMany({
    data: Array.from({ length: 200 }, (_, index) => certificate(`C${index}`)),
  });
}

describe('what SQLite says', () => {
  it('when the disk is full', async () => {
    const database = await open(temporaryStoreFile());
    await database.client.$queryRawUnsafe('PRAGMA max_page_count=40');
    expect(await faultOf(() => fill(database.client))).toBe('full');
    expect(await faultOf(() => database.transaction(fill))).toBe('full');
    expect(await database.client.rememberedCertificate.count()).toBe(0);
  });

  it('when another process writes', async () => {
    const file = temporaryStoreFile();
    const [mine, other] = [await open(file), await open(file)];
    await other.transaction(async (transaction) => {
      await transaction.rememberedCertificate.create({ data: certificate('B') });
      expect(await faultOf(() => fill(mine.client))).toBe('locked');
      expect(await faultOf(() => mine.transaction(() => Promise.resolve()))).toBe('locked');
    });
  });

  it('when it may not write', async () => {
    const database = await open(temporaryStoreFile());
    await database.client.$executeRawUnsafe('PRAGMA query_only=1');
    expect(await faultOf(() => fill(database.client))).toBe('readOnly');
  });

  it('when the file is no database', async () => {
    const file = temporaryStoreFile();
    writeFileSync(file, 'no database'.repeat(1_000));
    expect(await faultOf(() => openDatabase(file))).toBe('corrupt');
  });

  it('when a directory is in place of the file, or a file in place of the directory', async () => {
    const file = temporaryStoreFile();
    mkdirSync(file);
    expect(await faultOf(() => openDatabase(file))).toBe('unavailable');
    const other = temporaryStoreFile();
    writeFileSync(other, '');
    expect(await faultOf(() => openDatabase(path.join(other, 'x.db')))).toBe('unavailable');
  });

  it('when its pages are damaged', async () => {
    const file = temporaryStoreFile();
    const first = await openDatabase(file);
    await fill(first.client);
    await first.close();
    writeFileSync(file, readFileSync(file).fill(0x5a, 4_096));
    expect(await faultOf(() => openDatabase(file))).toBe('corrupt');
  });
});

describe('an error that is not the database’s fault', () => {
  it('is a constraint', async () => {
    const { client } = await open(temporaryStoreFile());
    const twice = () => client.rememberedCertificate.create({ data: certificate('A') });
    await twice();
    expect(await faultOf(twice)).toBeNull();
  });

  it('is a mistake in the program', async () => {
    const { client } = await open(temporaryStoreFile());
    expect(await faultOf(() => client.$queryRawUnsafe('SELEC'))).toBeNull();
    expect(classifyFault(new TypeError('x'))).toBeNull();
    expect(classifyFault('x')).toBeNull();
  });
});

it.each([
  ['ENOSPC', 'full'],
  ['EROFS', 'readOnly'],
  ['EACCES', 'readOnly'],
  ['ENOTDIR', 'unavailable'],
  ['P2028', 'unavailable'],
])('what others say, %s, is %s', (code, fault) => {
  expect(classifyFault(Object.assign(new Error('x'), { code }))).toBe(fault);
});

it('a refused database says why itself', () => {
  expect(classifyFault(new RefusedDatabaseError('tooNew', 'x'))).toBe('tooNew');
});
