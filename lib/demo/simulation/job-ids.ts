import { guidOf } from './seeded-random';
import type { World } from './world';

const ORDINAL_DIGITS = 12;

/** JobId of the execution at an ordinal, which its last digits spell: a job can be found without a list of all. */
export function jobIdOf(world: World, ordinal: number): string {
  const digits = ordinal.toString(16).toUpperCase().padStart(ORDINAL_DIGITS, '0');
  return guidOf(world.seed, 'job', ordinal).slice(0, -ORDINAL_DIGITS) + digits;
}

/** The ordinal of the execution that a job belongs to; null when no execution has that job. */
export function ordinalOfJob(world: World, jobId: string): number | null {
  const ordinal = Number.parseInt(jobId.slice(-ORDINAL_DIGITS), 16);
  const isOurs = Number.isSafeInteger(ordinal) && jobIdOf(world, ordinal) === jobId.toUpperCase();
  return isOurs && ordinal < world.nextOrdinal ? ordinal : null;
}
