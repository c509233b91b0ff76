import { dispatchTasks } from './dispatch';
import { createExecutions, startExecutions } from './executions';
import { beatHearts } from './heartbeats';
import { archiveTasks, runTasks, sweepExpiredLeases } from './tasks';
import { momentOf } from './timeline';
import { STEP_MS } from './timings';
import type { World } from './world';

/**
 * Lets the world live until `nowMs`, in steps of STEP_MS: how often it is asked makes no difference to what happens.
 * A clock that went back changes nothing.
 */
export function advance(world: World, nowMs: number): void {
  while (world.atMs + STEP_MS <= nowMs) {
    world.atMs += STEP_MS;
    step(world);
  }
}

function step(world: World): void {
  const { phaseMs } = momentOf(world, world.atMs);
  for (const moment of world.story.moments) if (moment.atMs === phaseMs) moment.act(world);
  beatHearts(world);
  createExecutions(world);
  startExecutions(world);
  runTasks(world);
  sweepExpiredLeases(world);
  dispatchTasks(world);
  archiveTasks(world);
}
