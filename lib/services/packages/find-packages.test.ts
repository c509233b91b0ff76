import { beforeEach, describe, expect, it } from 'vitest';
import { GET } from '@/app/api/packages/route';
import { foundPackagesPayloadSchema } from '@/lib/domain/packages/found-packages-payload';
import { EMPTY_REACH } from '@/lib/domain/packages/record-reach';
import { buildFinishedExecution } from '@/lib/testing/build-finished-execution';
import { emptyHub, placeState } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';
import { startKeepingStore, startStore, temporaryStoreFile } from '@/lib/testing/temporary-store';

beforeEach(() => {
  emptyHub();
  placeState();
});

async function find(text: string) {
  const query = new URLSearchParams({ text });
  const response = await GET(new Request(`http://x/api/packages?${query}`), {
    params: Promise.resolve({}),
  });
  expect(response.status).toBe(200);
  const { packages } = foundPackagesPayloadSchema.parse(await response.json()).data;
  return packages?.map(({ packageName }) => packageName) ?? null;
}

describe('packages', () => {
  it('are found by words of any of their names, of watched clusters only', async () => {
    const store = await startKeepingStore(temporaryStoreFile());
    placeStore(store);
    const named = (id: string, folderName: string, packageName: string) =>
      buildFinishedExecution({ id, folderName, packageName });
    for (const cluster of ['PROD-ETL', 'REMOVED']) {
      const { opening } = await store.executions.resume(cluster);
      const executions = [
        named('1', 'Sales', `${cluster} Load.dtsx`),
        named('2', 'Finance', `${cluster} 100%.dtsx`),
      ];
      await store.executions.record(cluster, opening, executions, EMPTY_REACH);
    }
    expect(await find('load sal')).toEqual(['PROD-ETL Load.dtsx']);
    expect(await find('.dtsx')).toEqual(['PROD-ETL 100%.dtsx', 'PROD-ETL Load.dtsx']);
    expect(await find('0%')).toEqual(['PROD-ETL 100%.dtsx']);
    expect(await find('_')).toEqual([]);
    expect(await find('  ')).toEqual([]);
  });

  it('are unknown, not absent, while history is not being kept', async () => {
    placeStore(startStore('/dev/null/no-folder/store.db'));
    expect(await find('load')).toBeNull();
  });
});
