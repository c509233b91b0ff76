import type { Order } from './world';

/** Orders spread over a cycle, a little unevenly, as schedules are. */
export function spreadOrders(count: number, cycleMs: number): Order[] {
  const gapMs = cycleMs / count;
  return Array.from({ length: count }, (_, index) => ({
    atMs: Math.floor(index * gapMs + ((index * 0.577) % 0.6) * gapMs),
    plan: {},
  }));
}

/** Puts orders in the order of their times: the order in which they get their ids. */
export function byTime(orders: readonly Order[]): Order[] {
  return orders.toSorted((left, right) => left.atMs - right.atMs);
}
