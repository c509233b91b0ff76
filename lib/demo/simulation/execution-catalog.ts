import { planOf } from './execution-plan';
import { randomBetween, randomOf } from './seeded-random';
import { EXECUTION_STATUS } from './status-codes';
import { placeOf } from './timeline';
import { reinstalledIdIn, workerInRole } from './workers';
import type { Role, SimulatedExecution, World } from './world';

/** Above this, a JavaScript number cannot tell two neighbours apart. */
const HUGE = 2n ** 53n;

const SHARE_RUN_BY_SERVER = 0.04;

/** execution_id of the execution at an ordinal. */
export function idOf(world: World, ordinal: number): bigint {
  const { hugeIdsFromOrdinal } = world;
  const isHuge = hugeIdsFromOrdinal !== null && ordinal >= hugeIdsFromOrdinal;
  return BigInt(ordinal + 1) + (isHuge ? HUGE : 0n);
}

/** The identity jumps above 2^53: executions created from now on have huge ids. It never goes back. */
export function jumpToHugeIds(world: World): void {
  world.hugeIdsFromOrdinal ??= world.nextOrdinal;
}

/** The first ordinal whose id is greater than `id`; `nextOrdinal` when there is none. */
function firstOrdinalAbove(world: World, id: bigint): number {
  const { hugeIdsFromOrdinal, nextOrdinal } = world;
  const bounded = (ordinal: bigint, end: number) =>
    Number(ordinal < 0n ? 0n : ordinal > BigInt(end) ? BigInt(end) : ordinal);
  if (hugeIdsFromOrdinal === null) return bounded(id, nextOrdinal);
  if (id <= BigInt(hugeIdsFromOrdinal) + HUGE) return bounded(id, hugeIdsFromOrdinal);
  return bounded(id - HUGE, nextOrdinal);
}

/** The newest executions, newest first: work grows with `take` alone. */
export function newestExecutions(world: World, take: number): SimulatedExecution[] {
  const count = Math.max(0, Math.min(take, world.nextOrdinal));
  return Array.from({ length: count }, (_, index) =>
    executionAt(world, world.nextOrdinal - 1 - index),
  );
}

/** Executions with an id above `after`, oldest first: work grows with `take` alone. */
export function executionsAfter(world: World, after: bigint, take: number): SimulatedExecution[] {
  const first = firstOrdinalAbove(world, after);
  const count = Math.max(0, Math.min(take, world.nextOrdinal - first));
  return Array.from({ length: count }, (_, index) => executionAt(world, first + index));
}

/** Executions with an id below `before` and not below `floor`, newest first, each made only when it is asked for. */
export function* executionsBelow(
  world: World,
  before: bigint,
  floor: bigint,
): Generator<SimulatedExecution> {
  for (let ordinal = firstOrdinalAbove(world, before - 1n) - 1; ordinal >= 0; ordinal -= 1) {
    if (idOf(world, ordinal) < floor) return;
    yield executionAt(world, ordinal);
  }
}

/** The execution at an ordinal; undefined when there is none yet. */
export function executionOf(world: World, ordinal: number): SimulatedExecution | undefined {
  return ordinal >= 0 && ordinal < world.nextOrdinal ? executionAt(world, ordinal) : undefined;
}

/** Executions that have one of the ids, each once, in the order of ids. */
export function executionsById(world: World, ids: readonly bigint[]): SimulatedExecution[] {
  const ordinals = new Set<number>();
  for (const id of ids) {
    const ordinal = firstOrdinalAbove(world, id - 1n);
    if (ordinal < world.nextOrdinal && idOf(world, ordinal) === id) ordinals.add(ordinal);
  }
  return [...ordinals]
    .sort((left, right) => left - right)
    .map((ordinal) => executionAt(world, ordinal));
}

function executionAt(world: World, ordinal: number): SimulatedExecution {
  return world.open.get(ordinal) ?? world.ended.get(ordinal) ?? pastExecution(world, ordinal);
}

/** An execution that ended long ago, told from its plan. */
function pastExecution(world: World, ordinal: number): SimulatedExecution {
  const plan = planOf(world, ordinal);
  const { createdAtMs, cycle } = placeOf(world, ordinal);
  const attemptCount = Math.min(plan.failingAttemptCount + 1, plan.maxAttemptCount);
  const startedAtMs = createdAtMs + plan.startDelayMs;
  if (isRunByServer(world, ordinal)) return runByServer(world, { ordinal, plan, createdAtMs });
  const { workerId, machineName } =
    pinnedThen(world, plan.pinnedTo, cycle) ?? anyVeteran(world, ordinal);
  const endedAtMs = startedAtMs + attemptCount * (plan.pullDelayMs + plan.durationMs);
  return {
    ordinal,
    plan,
    status: EXECUTION_STATUS[plan.result],
    createdAtMs,
    startedAtMs,
    endedAtMs,
    pinnedWorkerId: plan.pinnedTo ? workerId : null,
    workerId,
    machineName,
    attemptCount,
    pickedUpAtMs: endedAtMs - plan.durationMs,
    processId: null,
  };
}

/** Now and then somebody forgets to choose Scale Out; whoever nobody watched from the start cannot have been pinned. */
function isRunByServer(world: World, ordinal: number): boolean {
  const isHistory = ordinal < world.historyCount - world.orders.length;
  const { plan } = placeOf(world, ordinal).order;
  const isOrdinary = Object.keys(plan).length === 0;
  return isHistory && isOrdinary && randomOf(world.seed, 'server', ordinal) < SHARE_RUN_BY_SERVER;
}

function runByServer(
  world: World,
  { ordinal, plan, createdAtMs }: Pick<SimulatedExecution, 'ordinal' | 'plan' | 'createdAtMs'>,
): SimulatedExecution {
  const startedAtMs = createdAtMs + plan.startDelayMs;
  return {
    ordinal,
    plan,
    status: EXECUTION_STATUS[plan.result],
    createdAtMs,
    startedAtMs,
    endedAtMs: startedAtMs + plan.durationMs,
    pinnedWorkerId: null,
    workerId: null,
    machineName: world.story.names.sqlServer,
    attemptCount: 1,
    pickedUpAtMs: null,
    processId: randomBetween([1_000, 30_000], world.seed, 'process', ordinal),
  };
}

type PastWorker = { workerId: string; machineName: string | null };

function pinnedThen(world: World, role: Role | null, cycle: number): PastWorker | null {
  if (role === null) return null;
  const now = workerInRole(world, role) ?? workerInRole(world, 'replaced');
  if (!now) return null;
  const workerId = role === 'reinstalled' ? reinstalledIdIn(world.seed, cycle) : now.id;
  return { workerId, machineName: now.machineName };
}

function anyVeteran(world: World, ordinal: number): PastWorker {
  const { veteranIds } = world;
  const index = randomBetween([0, veteranIds.length], world.seed, 'past-worker', ordinal);
  const workerId = veteranIds[index] ?? '';
  return { workerId, machineName: world.workers.get(workerId)?.machineName ?? null };
}
