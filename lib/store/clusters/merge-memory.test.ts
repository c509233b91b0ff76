import { describe, expect, it } from 'vitest';
import {
  EMPTY_MEMORY,
  type ClusterMemory,
  type RememberedGroup,
  type RememberedTimeout,
} from '@/lib/domain/cluster-memory';
import { minutesAgo } from '@/lib/testing/clock';
import { mergeMemory } from './merge-memory';

const BEFORE = [{ id: '1', packageName: 'Load.dtsx' }];
const SINCE = [{ id: '2', packageName: 'Clean.dtsx' }];

const group = (primary: string, primaryChanges: RememberedGroup['primaryChanges'] = []) => ({
  availabilityGroups: { ag: { id: 'ag', name: 'AG-ETL', primary, primaryChanges } },
});

const change = (from: string, to: string, minutes: number) => ({
  from,
  to,
  changedAt: minutesAgo(minutes),
  running: BEFORE,
});

const timeout = (value: number, previous: RememberedTimeout['previous'] = null) => ({
  timeouts: { '/SameSubnetDelay': { name: 'SameSubnetDelay', of: null, value, previous } },
});

const memory = (parts: Partial<ClusterMemory>): ClusterMemory => ({ ...EMPTY_MEMORY, ...parts });

describe('when a store opens late', () => {
  it('a failover that nobody saw is left for the next poll to find, with what ran before it', () => {
    const kept = memory({ ...group('SQL1', [change('SQL2', 'SQL1', 50)]), running: BEFORE });
    const merged = mergeMemory(memory({ ...group('SQL2'), running: SINCE }), kept);
    expect(merged).toEqual(kept);
  });

  it('without a failover, what runs is what polls have seen, even when nothing does', () => {
    const kept = memory({ ...group('SQL1'), running: BEFORE });
    expect(mergeMemory(memory({ ...group('sql1'), running: SINCE }), kept).running).toEqual(SINCE);
    expect(mergeMemory(memory(group('SQL1')), kept).running).toEqual([]);
  });

  it('a failover that polls have seen comes after those that were kept', () => {
    const kept = memory(group('SQL1', [change('SQL2', 'SQL1', 50)]));
    const live = memory(group('SQL2', [change('SQL1', 'SQL2', 1)]));
    expect(mergeMemory(live, kept)).toMatchObject(
      group('SQL2', [change('SQL2', 'SQL1', 50), change('SQL1', 'SQL2', 1)]),
    );
  });

  it('a timeout that was changed meanwhile is left for the next poll to find', () => {
    const previous = { value: 5, changedAt: minutesAgo(90), source: 'SQL1' };
    const kept = memory(timeout(10, previous));
    expect(mergeMemory(memory(timeout(20)), kept).timeouts).toEqual(kept.timeouts);
  });

  it('a timeout whose change polls have seen is as they say', () => {
    const live = memory(timeout(20, { value: 15, changedAt: minutesAgo(1), source: 'SQL1' }));
    expect(mergeMemory(live, memory(timeout(10))).timeouts).toEqual(live.timeouts);
  });

  it('what only one side knows is kept', () => {
    expect(mergeMemory(memory(timeout(1)), memory(group('SQL1')))).toEqual(
      memory({ ...timeout(1), ...group('SQL1') }),
    );
  });
});
