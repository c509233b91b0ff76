import { isHeld, TASK_STATUS } from './status-codes';
import { guidOf } from './seeded-random';
import type { SimulatedTask, World } from './world';

/** A line every so often while the package runs. */
const LINE_EVERY_MS = 1_000;
const MAX_LINES = 600;

/** What a worker has written about a task so far. */
export type SimulatedTaskLog = { taskId: string; machineName: string; lines: string[] };

/** The logs of all tasks in the queue that a worker has picked up. */
export function taskLogsOf(world: World): SimulatedTaskLog[] {
  return [...world.tasks.values()].flatMap((task) => {
    const worker = world.workers.get(task.workerId ?? '');
    const lines = worker ? linesOf(world, task) : [];
    const taskId = guidOf(world.seed, 'task', task.ordinal);
    return worker && lines.length > 0 ? [{ taskId, machineName: worker.machineName, lines }] : [];
  });
}

function linesOf({ atMs }: World, task: SimulatedTask): string[] {
  const { pickedUpAtMs, endedAtMs, attemptCount, maxAttemptCount } = task;
  if (pickedUpAtMs === null) return [];
  const isOver = !isHeld(task.status);
  const untilMs = Math.min(endedAtMs ?? atMs, pickedUpAtMs + MAX_LINES * LINE_EVERY_MS);
  const stamp = (instantMs: number) => new Date(instantMs).toISOString();
  const lines = [
    `${stamp(pickedUpAtMs)} Information: attempt ${attemptCount} of ${maxAttemptCount}`,
  ];
  for (let onMs = pickedUpAtMs + LINE_EVERY_MS; onMs < untilMs; onMs += LINE_EVERY_MS) {
    lines.push(`${stamp(onMs)} Information: the package runs, the lease was looked at`);
  }
  if (task.status === TASK_STATUS.failed) {
    lines.push(
      `${stamp(untilMs)} Error: could not open "Data Source=DW01;User ID=etl_loader;Password=not-a-secret;"`,
    );
  }
  if (isOver) lines.push(`${stamp(untilMs)} Information: the task is over`);
  return lines;
}
