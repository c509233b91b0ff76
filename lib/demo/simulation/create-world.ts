import { advance } from './advance';
import { randomBetween } from './seeded-random';
import { MASTER_HEARTBEAT_MS, WORKER_HEARTBEAT_MS } from './timings';
import { registeredWorker, reinstalledIdIn, workerIdAt } from './workers';
import type { Role, SimulatedWorker, Story, World } from './world';

const DAY_MS = 86_400_000;
const RETIRED_SINCE_MS = 40 * DAY_MS;
const PASSING_ROLES: readonly (Role | null)[] = ['retired', 'reinstalled'];

export type WorldOptions = {
  seed: number;
  story: Story;
  workerCount: number;
  /** Executions that are older than the start. */
  executionCount: number;
  startAtMs: number;
};

/**
 * A world that has already lived through one cycle at `startAtMs`, so that nothing begins empty.
 * Throws a RangeError when the story needs more workers.
 */
export function createWorld(options: WorldOptions): World {
  const { seed, story, workerCount, executionCount, startAtMs } = options;
  if (workerCount < story.minWorkerCount) {
    throw new RangeError(`This story needs at least ${story.minWorkerCount} workers.`);
  }
  const beganAtMs = startAtMs - story.cycleMs;
  const workers = Array.from({ length: workerCount }, (_, index) =>
    createWorker(options, index, beganAtMs),
  );
  const orders = story.ordersFor(workerCount);
  const world: World = {
    seed,
    story,
    orders,
    startAtMs,
    atMs: beganAtMs,
    historyCount: executionCount,
    workers: new Map(workers.map((worker) => [worker.id, worker])),
    veteranIds: workers.filter(({ role }) => !PASSING_ROLES.includes(role)).map(({ id }) => id),
    master: {
      isAlive: true,
      lastOnlineAtMs: beganAtMs - randomBetween([0, MASTER_HEARTBEAT_MS], seed, 'master', 0),
      addressPort: 8391,
      servicePort: 8391,
      certificateRenewalCount: 0,
    },
    availability: story.availability?.() ?? null,
    nextOrdinal: Math.max(0, executionCount - orders.length),
    open: new Map(),
    ended: new Map(),
    tasks: new Map(),
    hugeIdsFromOrdinal: null,
  };
  advance(world, startAtMs);
  return world;
}

function createWorker(
  { seed, story, workerCount }: WorldOptions,
  index: number,
  beganAtMs: number,
): SimulatedWorker {
  const role = story.roleOf(index, workerCount);
  const id = role === 'reinstalled' ? reinstalledIdIn(seed, -2) : workerIdAt(seed, index);
  const number = String(index + 1).padStart(2, '0');
  const agoMs = randomBetween([0, WORKER_HEARTBEAT_MS], seed, 'heartbeat', index);
  const worker = {
    ...registeredWorker(id, `${story.names.workerPrefix}${number}`, beganAtMs - agoMs),
    isEnabled: true,
    role,
    tags: index % 4 === 0 ? 'large-memory' : null,
  };
  if (role !== 'retired') return worker;
  return {
    ...worker,
    isEnabled: false,
    isAlive: false,
    description: 'Replaced; kept for its history',
    lastOnlineAtMs: beganAtMs - RETIRED_SINCE_MS,
  };
}
