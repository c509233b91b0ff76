import type { Order, World } from './world';

/** Cycles since the start (negative before it), and how far into the cycle an instant lies. */
export function momentOf(world: World, atMs: number): { cycle: number; phaseMs: number } {
  const { cycleMs } = world.story;
  const cycle = Math.floor((atMs - world.startAtMs) / cycleMs);
  return { cycle, phaseMs: atMs - world.startAtMs - cycle * cycleMs };
}

/** When an execution is created, and by which order: known for any ordinal, past or future, without storing any. */
export function placeOf(
  world: World,
  ordinal: number,
): { cycle: number; order: Order; createdAtMs: number } {
  const sinceStart = ordinal - world.historyCount;
  const cycle = Math.floor(sinceStart / world.orders.length);
  const order = world.orders[sinceStart - cycle * world.orders.length];
  if (!order) throw new RangeError('A story needs at least one order.');
  const createdAtMs = world.startAtMs + cycle * world.story.cycleMs + order.atMs;
  return { cycle, order, createdAtMs };
}
