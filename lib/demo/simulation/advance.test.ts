import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance } from './advance';
import { BUSY_STORY } from './busy-story';
import { buildWorld } from './build-world';
import { CALM_STORY } from './calm-story';
import { newestExecutions, idOf } from './execution-catalog';
import { EXECUTION_STATUS, isHeld, TASK_STATUS } from './status-codes';
import { STEP_MS, TASK_RETENTION_MS } from './timings';
import type { SimulatedExecution, World } from './world';

const STORIES = [
  { name: 'busy', story: BUSY_STORY, workerCount: 12 },
  { name: 'calm', story: CALM_STORY, workerCount: 4 },
];

/** All that a world holds, comparable. */
function contentsOf(world: World): unknown {
  const { workers, open, ended, tasks, master, nextOrdinal, atMs } = world;
  return structuredClone({ workers, open, ended, tasks, master, nextOrdinal, atMs });
}

function isRight(world: World, execution: SimulatedExecution): boolean {
  const task = world.tasks.get(execution.ordinal);
  if (execution.status === EXECUTION_STATUS.created) return task === undefined;
  if (!task || task.status > TASK_STATUS.running) return false;
  if (!isHeld(task.status)) return task.workerId === null && task.leaseExpiresAtMs === null;
  const holder = world.workers.get(task.workerId ?? '');
  return execution.workerId === holder?.id && execution.machineName === holder.machineName;
}

/** What is wrong with the world now; nothing, if all is well. */
function findWrongs(world: World): string[] {
  const { atMs, open, ended, tasks, workers, master } = world;
  const isFuture = (instant: number | null) => instant !== null && instant > atMs;
  return [
    ...[...open.values()]
      .filter((execution) => !isRight(world, execution))
      .map(({ ordinal }) => `execution ${ordinal} and its task disagree`),
    ...[...ended.values()]
      .filter(({ ordinal, endedAtMs, createdAtMs }) => {
        return open.has(ordinal) || (endedAtMs ?? 0) <= createdAtMs || isFuture(endedAtMs);
      })
      .map(({ ordinal }) => `execution ${ordinal} did not end in its time`),
    ...[...tasks.values()]
      .filter(({ createdAtMs, readyAtMs, pickedUpAtMs, endedAtMs }) => {
        const isForgotten = endedAtMs !== null && atMs - endedAtMs >= TASK_RETENTION_MS;
        return isForgotten || [createdAtMs, readyAtMs, pickedUpAtMs, endedAtMs].some(isFuture);
      })
      .map(({ ordinal }) => `task ${ordinal} is not archived, or lies in the future`),
    ...[...workers.values(), master]
      .filter(({ lastOnlineAtMs }) => isFuture(lastOnlineAtMs))
      .map(() => 'a heartbeat lies in the future'),
  ];
}

describe.each(STORIES)('the world of the $name story', ({ story, workerCount }) => {
  it('keeps its rules in every step: live tasks for running executions, one holder, nothing in the future', () => {
    const world = buildWorld({ story, workerCount });
    const endAtMs = world.startAtMs + 240_000;
    const wrongs: string[] = [];
    while (world.atMs < endAtMs) {
      advance(world, world.atMs + STEP_MS);
      wrongs.push(...findWrongs(world));
    }
    expect(wrongs).toEqual([]);
  });

  it('gives ids that increase with the time of creation', () => {
    const world = buildWorld({ story, workerCount });
    advance(world, world.startAtMs + 240_000);
    const oldestFirst = newestExecutions(world, 2_000).reverse();
    const ids = oldestFirst.map(({ ordinal }) => idOf(world, ordinal));
    const createdAtMs = oldestFirst.map((execution) => execution.createdAtMs);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted((left, right) => (left < right ? -1 : 1)));
    expect(createdAtMs).toEqual(createdAtMs.toSorted((left, right) => left - right));
  });

  it('is the same for the same seed, however often it is asked', () => {
    const once = buildWorld({ story, workerCount });
    advance(once, once.startAtMs + 180_000);
    const expected = contentsOf(once);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2_000, max: 9_000 }), { maxLength: 30 }), (waits) => {
        const asked = buildWorld({ story, workerCount });
        let nowMs = asked.startAtMs;
        for (const waitMs of waits) {
          nowMs = Math.min(nowMs + waitMs, asked.startAtMs + 180_000);
          advance(asked, nowMs);
        }
        advance(asked, asked.startAtMs + 180_000);
        expect(contentsOf(asked)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('is another for another seed', () => {
    const one = buildWorld({ story, workerCount, seed: 1 });
    const other = buildWorld({ story, workerCount, seed: 2 });
    expect(contentsOf(one)).not.toEqual(contentsOf(other));
    expect([...one.workers.keys()]).not.toEqual([...other.workers.keys()]);
  });
});
