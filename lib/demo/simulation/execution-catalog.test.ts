import { describe, expect, it } from 'vitest';
import { advance } from './advance';
import { buildWorld } from './build-world';
import {
  executionsAfter,
  executionsById,
  idOf,
  jumpToHugeIds,
  newestExecutions,
} from './execution-catalog';
import { MAX_ENDED_STORED } from './executions';
import { EXECUTION_STATUS } from './status-codes';
import type { SimulatedExecution, World } from './world';

const HOUR_MS = 3_600_000;
const CREATED_OR_LIVE: readonly number[] = [
  EXECUTION_STATUS.created,
  EXECUTION_STATUS.pending,
  EXECUTION_STATUS.running,
  EXECUTION_STATUS.stopping,
];

function ids(world: World, executions: readonly SimulatedExecution[]): bigint[] {
  return executions.map(({ ordinal }) => idOf(world, ordinal));
}

function storedCount({ open, ended, tasks }: World): number {
  return open.size + ended.size + tasks.size;
}

describe('a catalog of a million executions', () => {
  it('stores only what is alive or ended lately, for 300 workers and after hours', () => {
    const world = buildWorld({ executionCount: 1_000_000, workerCount: 300 });
    expect(storedCount(world)).toBeLessThan(3_000);
    advance(world, world.startAtMs + HOUR_MS / 2);
    newestExecutions(world, 5_000);
    executionsAfter(world, 0n, 5_000);
    expect(world.ended.size).toBe(MAX_ENDED_STORED);
    expect(storedCount(world)).toBeLessThan(MAX_ENDED_STORED + 1_000);
    expect(world.workers.size).toBeLessThanOrEqual(301);
  });

  it('answers by key what it would answer in any other way', () => {
    const world = buildWorld({ executionCount: 1_000_000 });
    const newest = newestExecutions(world, 300);
    const oldestId = idOf(world, newest.at(-1)?.ordinal ?? 0);
    expect(newest).toHaveLength(300);
    expect(executionsAfter(world, oldestId - 1n, 1_000)).toEqual([...newest].reverse());
    expect(executionsById(world, [...ids(world, newest), oldestId])).toEqual([...newest].reverse());
  });

  it('tells the same past each time, all of it ended before the present', () => {
    const world = buildWorld({ executionCount: 1_000_000 });
    const past = executionsAfter(world, 500_000n, 2_000);
    const later = buildWorld({ executionCount: 1_000_000 });
    advance(later, later.startAtMs + 60_000);
    expect(executionsAfter(later, 500_000n, 2_000)).toEqual(past);
    for (const { status, endedAtMs } of past) {
      expect(CREATED_OR_LIVE).not.toContain(status);
      expect(endedAtMs ?? Infinity).toBeLessThan(world.startAtMs);
    }
  });

  it('has executions that ended in each way, also in what is only told', () => {
    const past = executionsAfter(buildWorld({ executionCount: 1_000_000 }), 10n, 1_000);
    expect([...new Set(past.map(({ status }) => status))].sort()).toEqual([3, 4, 6, 7, 9]);
  });

  it('has nothing below the first id, above the last, or under an id that was never given', () => {
    const world = buildWorld({ executionCount: 50 });
    const [last] = newestExecutions(world, 1);
    const lastId = idOf(world, last?.ordinal ?? 0);
    expect(executionsAfter(world, lastId, 10)).toEqual([]);
    expect(executionsById(world, [0n, -5n, lastId + 1n, 2n ** 60n])).toEqual([]);
    expect(ids(world, executionsAfter(world, -1n, 2))).toEqual([1n, 2n]);
    expect(newestExecutions(world, 0)).toEqual([]);
  });

  it('may begin empty', () => {
    const world = buildWorld({ executionCount: 0 });
    expect(newestExecutions(world, 1_000).every(({ status }) => status === 1)).toBe(true);
    advance(world, world.startAtMs + 10_000);
    expect(ids(world, executionsAfter(world, 0n, 2))).toEqual([1n, 2n]);
  });
});

describe('after the identity has jumped above 2^53', () => {
  const HUGE = 2n ** 53n;

  function jumpedWorld(): { world: World; lastSmallId: bigint } {
    const world = buildWorld();
    const [last] = newestExecutions(world, 1);
    const lastSmallId = idOf(world, last?.ordinal ?? 0);
    jumpToHugeIds(world);
    advance(world, world.startAtMs + 30_000);
    jumpToHugeIds(world);
    return { world, lastSmallId };
  }

  it('new executions have huge ids and old ones keep theirs', () => {
    const { world, lastSmallId } = jumpedWorld();
    const found = ids(world, executionsAfter(world, lastSmallId - 1n, 3));
    expect(found).toEqual([lastSmallId, HUGE + lastSmallId + 1n, HUGE + lastSmallId + 2n]);
    expect(Number.isSafeInteger(Number(found[1]))).toBe(false);
  });

  it('finds neighbours apart by id and by key', () => {
    const { world, lastSmallId } = jumpedWorld();
    const first = HUGE + lastSmallId + 1n;
    expect(ids(world, executionsById(world, [first + 1n, first, lastSmallId]))).toEqual([
      lastSmallId,
      first,
      first + 1n,
    ]);
    expect(ids(world, executionsAfter(world, first, 1))).toEqual([first + 1n]);
    expect(executionsById(world, [lastSmallId + 1n, HUGE, first - 1n])).toEqual([]);
  });
});
