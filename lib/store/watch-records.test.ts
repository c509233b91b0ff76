import { expect, it } from 'vitest';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { WatchRecords } from './watch-records';

it('a cluster that was never saved has an empty record', () => {
  expect(new WatchRecords('nothing').load('A')).toEqual({
    memory: EMPTY_MEMORY,
    lifecycle: 'nothing',
  });
});

it('clusters keep their records apart, and each only its newest', () => {
  const records = new WatchRecords('nothing');
  records.save('A', { memory: EMPTY_MEMORY, lifecycle: 'first' });
  records.save('A', { memory: EMPTY_MEMORY, lifecycle: 'second' });
  records.save('B', { memory: EMPTY_MEMORY, lifecycle: 'other' });
  expect(records.load('A').lifecycle).toBe('second');
  expect(records.load('B').lifecycle).toBe('other');
  expect(records.load('C').lifecycle).toBe('nothing');
});
