import { describe, expect, it } from 'vitest';
import { judgeHeartbeat, type HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { advance } from './advance';
import { buildWorld } from './build-world';
import { BUSY_STORY } from './busy-story';
import { CALM_STORY } from './calm-story';
import { EXECUTION_STATUS, isHeld, TASK_STATUS } from './status-codes';
import { MASTER_HEARTBEAT_MS, MAX_TASK_COUNT, STEP_MS, WORKER_HEARTBEAT_MS } from './timings';
import { workerInRole } from './workers';
import type { SimulatedWorker, World } from './world';

const CYCLE_MS = 120_000;
const WORKER_LIMITS = {
  onlineWithinMs: 2 * WORKER_HEARTBEAT_MS,
  lateWithinMs: 5 * WORKER_HEARTBEAT_MS,
  futureToleranceMs: 0,
};

function stateOf({ lastOnlineAtMs }: SimulatedWorker, { atMs }: World): HeartbeatState {
  return judgeHeartbeat(atMs - lastOnlineAtMs, WORKER_LIMITS);
}

/** Lives through one cycle and looks after every step; gives what was seen, in the order of seeing. */
function watchCycle(world: World, look: (world: World) => readonly string[]): string[] {
  const seen = new Set<string>();
  const endAtMs = world.atMs + CYCLE_MS;
  while (world.atMs < endAtMs) {
    advance(world, world.atMs + STEP_MS);
    look(world).forEach((sight) => seen.add(sight));
  }
  return [...seen];
}

function describeWorker(worker: SimulatedWorker, world: World): string {
  return `${stateOf(worker, world)}, ${worker.isEnabled ? 'enabled' : 'disabled'}`;
}

function keyOf(names: Record<string, number>, code: number): string {
  return Object.entries(names).find(([, value]) => value === code)?.[0] ?? String(code);
}

function heldBy(world: World, worker: SimulatedWorker | undefined): number {
  return [...world.tasks.values()].filter(
    ({ status, workerId }) => isHeld(status) && workerId === worker?.id,
  ).length;
}

const SEEDS_AND_CYCLES = [
  [1, 0],
  [1, 1],
  [2, 0],
  [20_260_101, 0],
  [20_260_101, 30],
] as const;

describe('in every cycle of the busy story', () => {
  it.each(SEEDS_AND_CYCLES)('each worker state occurs (seed %i, cycle %i)', (seed, cycle) => {
    const world = buildWorld({ seed });
    advance(world, world.startAtMs + cycle * CYCLE_MS);
    const seen = watchCycle(world, () =>
      [...world.workers.values()].map((worker) => describeWorker(worker, world)),
    );
    expect(seen.sort()).toEqual([
      'late, enabled',
      'offline, disabled',
      'offline, enabled',
      'online, disabled',
      'online, enabled',
    ]);
  });

  it.each(SEEDS_AND_CYCLES)('each status occurs (seed %i, cycle %i)', (seed, cycle) => {
    const world = buildWorld({ seed });
    advance(world, world.startAtMs + cycle * CYCLE_MS);
    const beganAtMs = world.atMs;
    const seen = watchCycle(world, () => [
      ...[...world.open.values()].map(({ status }) => keyOf(EXECUTION_STATUS, status)),
      ...[...world.ended.values()]
        .filter(({ endedAtMs }) => (endedAtMs ?? 0) > beganAtMs)
        .map(({ status }) => keyOf(EXECUTION_STATUS, status)),
      ...[...world.tasks.values()].map(({ status }) => `task ${keyOf(TASK_STATUS, status)}`),
    ]);
    expect(seen.sort()).toEqual(
      [
        ...Object.keys(EXECUTION_STATUS),
        ...Object.keys(TASK_STATUS).map((name) => `task ${name}`),
      ].sort(),
    );
  });

  it('tasks of the broken worker go back to the queue while their executions look running, or end unexpectedly', () => {
    const world = buildWorld();
    const brokenId = workerInRole(world, 'outage')?.id ?? null;
    const seen = watchCycle(world, () =>
      [...world.tasks.values()].flatMap(({ ordinal, status, attemptCount }) => {
        const execution = world.open.get(ordinal) ?? world.ended.get(ordinal);
        if (execution?.workerId !== brokenId || brokenId === null) return [];
        if (execution.status === EXECUTION_STATUS.running && status === TASK_STATUS.ready) {
          return ['requeued'];
        }
        const isLost = execution.status === EXECUTION_STATUS.endedUnexpectedly;
        if (isLost) return ['ended unexpectedly'];
        return attemptCount > 1 ? ['repeated'] : [];
      }),
    );
    expect(seen).toEqual(expect.arrayContaining(['requeued', 'ended unexpectedly', 'repeated']));
  });

  it('a machine is doubled, its new worker waits disabled and is enabled, and its old row vanishes', () => {
    const world = buildWorld();
    const before = workerInRole(world, 'reinstalled');
    const rows = () =>
      [...world.workers.values()]
        .filter(({ machineName }) => machineName === before?.machineName)
        .map((row) => describeWorker(row, world))
        .join(' + ');
    const seen = watchCycle(world, () => [rows()]);
    expect(seen).toEqual(
      expect.arrayContaining([
        'late, enabled + online, disabled',
        'offline, enabled + online, enabled',
        'offline, disabled + online, enabled',
      ]),
    );
    expect(rows()).toBe('online, enabled');
    expect(workerInRole(world, 'reinstalled')?.id).not.toBe(before?.id);
    expect(world.workers.has(before?.id ?? '')).toBe(false);
  });

  it('one worker flaps at least four times, and the retired one stays offline and disabled', () => {
    const world = buildWorld();
    const states: string[] = [];
    const retired = watchCycle(world, () => {
      const flapping = workerInRole(world, 'flapping');
      const state = flapping ? stateOf(flapping, world) : 'missing';
      if (states.at(-1) !== state) states.push(state);
      const worker = workerInRole(world, 'retired');
      return worker ? [describeWorker(worker, world)] : ['missing'];
    });
    expect(states).toEqual(['online', 'late', 'online', 'late', 'online']);
    expect(retired).toEqual(['offline, disabled']);
  });

  it('a worker is saturated while tasks wait for it, and never holds more than its slots', () => {
    const world = buildWorld();
    const seen = watchCycle(world, () => {
      const overloaded = workerInRole(world, 'overloaded');
      const waits = [...world.tasks.values()].some(
        ({ ordinal, status }) =>
          status === TASK_STATUS.ready &&
          world.open.get(ordinal)?.pinnedWorkerId === overloaded?.id,
      );
      const loads = [...world.workers.values()].map((worker) => heldBy(world, worker));
      expect(Math.max(...loads)).toBeLessThanOrEqual(MAX_TASK_COUNT);
      return waits && heldBy(world, overloaded) === MAX_TASK_COUNT ? ['saturated'] : [];
    });
    expect(seen).toEqual(['saturated']);
  });

  it('an execution waits for a worker that may not start it, and starts later', () => {
    const world = buildWorld();
    const stuck = new Set<number>();
    watchCycle(world, () => {
      for (const { ordinal, status, pinnedWorkerId } of world.open.values()) {
        const worker = world.workers.get(pinnedWorkerId ?? '');
        if (status !== EXECUTION_STATUS.pending || !worker) continue;
        if (!worker.isEnabled || stateOf(worker, world) === 'offline') stuck.add(ordinal);
      }
      return [];
    });
    expect(stuck.size).toBeGreaterThanOrEqual(2);
    for (const ordinal of stuck) {
      const execution = world.open.get(ordinal) ?? world.ended.get(ordinal);
      expect(execution?.attemptCount).toBeGreaterThan(0);
    }
  });

  it('the master falls silent, renews its certificate and listens on the wrong port for a while', () => {
    const world = buildWorld();
    const certificates = world.master.certificateRenewalCount;
    const seen = watchCycle(world, ({ master, atMs }) => [
      atMs - master.lastOnlineAtMs > 3 * MASTER_HEARTBEAT_MS ? 'stale' : 'heard',
      master.servicePort === master.addressPort ? 'right port' : 'wrong port',
    ]);
    expect(seen.sort()).toEqual(['heard', 'right port', 'stale', 'wrong port']);
    expect(world.master.certificateRenewalCount).toBe(certificates + 1);
    expect(world.master.servicePort).toBe(world.master.addressPort);
  });

  it('at any time all but three workers are online and enabled', () => {
    const world = buildWorld();
    const sick = new Set<number>();
    watchCycle(world, () => {
      const states = [...world.workers.values()].map((worker) => describeWorker(worker, world));
      sick.add(states.filter((state) => state !== 'online, enabled').length);
      return [];
    });
    expect(Math.max(...sick)).toBeLessThanOrEqual(3);
    expect(Math.min(...sick)).toBe(1);
  });
});

describe('in every cycle of the calm story', () => {
  it('there is no usable worker for a while, and all are back at the end', () => {
    const world = buildWorld({ story: CALM_STORY, workerCount: 4 });
    const seen = watchCycle(world, () => [
      [...world.workers.values()].map((worker) => stateOf(worker, world)).join(' '),
    ]);
    expect(seen).toContain('offline offline offline offline');
    expect(seen[0]).toBe('online online online online');
    expect([...world.workers.values()].map((worker) => stateOf(worker, world))).toEqual(
      Array.from({ length: 4 }, () => 'online'),
    );
  });
});

describe.each([
  { name: 'busy', story: BUSY_STORY },
  { name: 'calm', story: CALM_STORY },
])('the script of the $name story', ({ story }) => {
  it.each(story.moments)('$what: on a step of the cycle, or it would never happen', ({ atMs }) => {
    expect(atMs % STEP_MS).toBe(0);
    expect(atMs).toBeGreaterThanOrEqual(0);
    expect(atMs).toBeLessThan(story.cycleMs);
  });

  it('orders executions in the order of their ids, inside the cycle', () => {
    const times = story.ordersFor(12).map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(times.at(-1)).toBeLessThan(story.cycleMs);
  });
});

describe('createWorld', () => {
  it('says how many workers a story needs', () => {
    expect(() => buildWorld({ workerCount: 7 })).toThrow(/at least 8 workers/);
  });
});
