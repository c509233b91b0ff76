import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { arbitraryMemory } from '@/lib/testing/arbitrary-memory';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';
import { mergeMemory } from './merge-memory';
import { EMPTY_RECORD } from '@/lib/store/watch-record';

const CLUSTERS = ['PROD-ETL', 'DWH'] as const;

it('whatever is remembered survives a restart as it was, and as it has become since', async () => {
  const file = temporaryStoreFile();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.constantFrom(...CLUSTERS), arbitraryMemory), {
        minLength: 1,
        maxLength: 5,
      }),
      async (saved) => {
        for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
        const first = await startKeepingStore(file, CLUSTERS);
        for (const [cluster, memory] of saved) {
          first.records.save(cluster, { ...EMPTY_RECORD, memory }, []);
        }
        await first.close();
        const second = await startKeepingStore(file, CLUSTERS);
        for (const cluster of CLUSTERS) {
          const last = saved.findLast(([name]) => name === cluster)?.[1];
          expect(second.records.load(cluster).memory).toEqual(last ?? EMPTY_MEMORY);
        }
        await second.close();
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

it('what a store remembers is taken whole by a process that has not polled yet', () => {
  fc.assert(
    fc.property(arbitraryMemory, (kept) => {
      expect(mergeMemory(EMPTY_MEMORY, kept)).toEqual(kept);
    }),
  );
});
