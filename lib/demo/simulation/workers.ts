import { guidOf } from './seeded-random';
import type { Role, SimulatedWorker, World } from './world';

const USER_ACCOUNT = 'CONTOSO\\svc-ssis-worker';

/** A worker as it registers: disabled, and heard for the first time at this instant. */
export function registeredWorker(
  id: string,
  machineName: string,
  lastOnlineAtMs: number,
): SimulatedWorker {
  return {
    id,
    machineName,
    displayName: null,
    description: null,
    tags: null,
    userAccount: USER_ACCOUNT,
    isEnabled: false,
    role: null,
    isAlive: true,
    isHeard: true,
    lastOnlineAtMs,
  };
}

/** WorkerAgentId of the worker at an index. */
export function workerIdAt(seed: number, index: number): string {
  return guidOf(seed, 'worker', index);
}

/** WorkerAgentId that the reinstalled machine got in a cycle: a new installation has a new AgentId. */
export function reinstalledIdIn(seed: number, cycle: number): string {
  return guidOf(seed, 'reinstalled-worker', cycle);
}

/** The worker that plays a part now, if there is one. */
export function workerInRole(world: World, role: Role): SimulatedWorker | undefined {
  for (const worker of world.workers.values()) if (worker.role === role) return worker;
  return undefined;
}

/** Changes the worker that plays a part; nothing happens while nobody plays it. */
export function changeWorker(world: World, role: Role, change: Partial<SimulatedWorker>): void {
  Object.assign(workerInRole(world, role) ?? {}, change);
}
