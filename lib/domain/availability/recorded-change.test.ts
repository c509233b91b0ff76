import { expect, it } from 'vitest';
import { minutesAgo } from '@/lib/testing/clock';
import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { listChanges } from './recorded-change';
import { subjectOfChange } from './subject-of-change';

const changedAt = minutesAgo(5);

it('a memory tells of new primaries, other instances and changed timeouts, and of nothing that only is', () => {
  const changes = listChanges({
    ...EMPTY_MEMORY,
    availabilityGroups: {
      a: {
        id: 'a',
        name: 'ag-etl',
        primary: 'SQL2',
        primaryChanges: [{ from: 'SQL1', to: 'SQL2', changedAt, running: [] }],
      },
    },
    timeouts: {
      one: {
        name: 'LeaseTimeout',
        of: 'ag-etl',
        value: 40_000,
        previous: { value: 20_000, changedAt, source: 'SQL1' },
      },
      same: { name: 'SameSubnetDelay', of: null, value: 1_000, previous: null },
    },
    server: {
      name: 'SQL2',
      lastSeenAt: changedAt,
      previous: { name: 'SQL1', lastSeenAt: changedAt, changedAt },
    },
  });
  expect(changes).toEqual([
    { kind: 'primary', at: changedAt, group: 'ag-etl', from: 'SQL1', to: 'SQL2' },
    {
      kind: 'timeout',
      at: changedAt,
      name: 'LeaseTimeout',
      of: 'ag-etl',
      from: 20_000,
      to: 40_000,
      source: 'SQL1',
    },
    { kind: 'instance', at: changedAt, from: 'SQL1', to: 'SQL2' },
  ]);
  expect(new Set(changes.map(subjectOfChange)).size).toBe(3);
  expect(listChanges(EMPTY_MEMORY)).toEqual([]);
});
