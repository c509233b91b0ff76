import { expect, it } from 'vitest';
import type { ReadinessNote } from '@/lib/domain/availability/ha-readiness';
import { minutesAgo } from '@/lib/testing/clock';
import { startKeepingStore, temporaryStoreFile } from '@/lib/testing/temporary-store';

const note = (minutes: number, overrides: Partial<ReadinessNote> = {}): ReadinessNote => ({
  part: 'master-on-every-node',
  by: 'Ada',
  at: minutesAgo(minutes),
  text: 'both; "seen" \u{1f4e6}\nin person',
  isDone: true,
  ...overrides,
});

it('notes survive a restart, of one cluster, newest first, none over another', async () => {
  const file = temporaryStoreFile();
  const first = await startKeepingStore(file);
  await first.readinessNotes.add('A', note(5));
  await first.readinessNotes.add('A', note(1, { isDone: false }));
  await first.readinessNotes.add('B', note(3));
  await first.close();
  const second = await startKeepingStore(file);
  expect(await second.readinessNotes.list('A')).toEqual([note(1, { isDone: false }), note(5)]);
  expect(await second.readinessNotes.list('NOWHERE')).toEqual([]);
});

it('a note cannot be kept without a store', async () => {
  const store = await startKeepingStore(temporaryStoreFile());
  await store.close();
  await expect(store.readinessNotes.add('A', note(1))).rejects.toMatchObject({
    code: 'storeUnavailable',
  });
});
