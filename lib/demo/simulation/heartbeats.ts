import { MASTER_HEARTBEAT_MS, STEP_MS, WORKER_HEARTBEAT_MS } from './timings';
import type { World } from './world';

/** The newest beat of a regular pulse; after a silence the pulse starts anew, now. */
function beat(lastAtMs: number, intervalMs: number, nowMs: number): number {
  const dueAtMs = lastAtMs + intervalMs;
  if (dueAtMs > nowMs) return lastAtMs;
  return nowMs - dueAtMs < STEP_MS ? dueAtMs : nowMs;
}

/** Writes the heartbeats that are due, of the workers that are heard and of the master. */
export function beatHearts(world: World): void {
  for (const worker of world.workers.values()) {
    if (!worker.isAlive || !worker.isHeard) continue;
    worker.lastOnlineAtMs = beat(worker.lastOnlineAtMs, WORKER_HEARTBEAT_MS, world.atMs);
  }
  const { master } = world;
  if (!master.isAlive) return;
  master.lastOnlineAtMs = beat(master.lastOnlineAtMs, MASTER_HEARTBEAT_MS, world.atMs);
}
