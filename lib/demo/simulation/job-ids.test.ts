import { expect, it } from 'vitest';
import { buildWorld } from './build-world';
import { jobIdOf, ordinalOfJob } from './job-ids';

it('a job leads back to its execution, and no other id does', () => {
  const world = buildWorld({ executionCount: 1_000_000 });
  for (const ordinal of [0, 1, 4_711, 999_999]) {
    expect(ordinalOfJob(world, jobIdOf(world, ordinal).toLowerCase())).toBe(ordinal);
  }
  const foreign = jobIdOf(buildWorld({ seed: 8 }), 4_711);
  const future = jobIdOf(world, world.nextOrdinal);
  expect([foreign, future, '', 'x'].map((id) => ordinalOfJob(world, id))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
