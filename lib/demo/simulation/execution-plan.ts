import { PACKAGES } from './packages';
import { randomBetween, randomOf } from './seeded-random';
import { placeOf } from './timeline';
import type { ExecutionPlan, World } from './world';

const CALLERS = [
  'CONTOSO\\svc-sqlagent',
  'CONTOSO\\svc-sqlagent',
  'CONTOSO\\svc-sqlagent',
  'CONTOSO\\elin.svensson',
  'CONTOSO\\wei.zhang',
] as const;

const ENVIRONMENTS = ['Production', 'Production', 'Production', 'Acceptance', null] as const;

function resultByChance(chance: number) {
  if (chance < 0.94) return { result: 'succeeded', failingAttemptCount: 0 } as const;
  if (chance < 0.975) return { result: 'succeeded', failingAttemptCount: 1 } as const;
  return { result: 'failed', failingAttemptCount: 0 } as const;
}

function pick<Item>(list: readonly Item[], seed: number, label: string, ordinal: number): Item {
  const item = list[randomBetween([0, list.length], seed, label, ordinal)];
  if (item === undefined) throw new RangeError(`Nothing to pick for ${label}.`);
  return item;
}

/** The plan of any execution, past or future: the same for the same seed and ordinal. */
export function planOf(world: World, ordinal: number): ExecutionPlan {
  const { seed } = world;
  const { order } = placeOf(world, ordinal);
  const chosen = order.plan.package ?? pick(PACKAGES, seed, 'package', ordinal);
  const byChance = resultByChance(randomOf(seed, 'result', ordinal));
  const retries = randomOf(seed, 'retries', ordinal) < 0.3 ? 0 : 1;
  return {
    package: chosen,
    callerName: pick(CALLERS, seed, 'caller', ordinal),
    environmentName: pick(ENVIRONMENTS, seed, 'environment', ordinal),
    startDelayMs: randomBetween([200, 1_200], seed, 'start', ordinal),
    pullDelayMs: randomBetween([400, 2_400], seed, 'pull', ordinal),
    durationMs: randomBetween(chosen.durationMs, seed, 'duration', ordinal),
    ...byChance,
    maxAttemptCount: Math.max(1 + retries, byChance.failingAttemptCount + 1),
    stopAfterMs: null,
    pinnedTo: null,
    losesMessages: false,
    ...order.plan,
  };
}
