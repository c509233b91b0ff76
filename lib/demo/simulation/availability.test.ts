import { describe, expect, it } from 'vitest';
import { collectorImportSchema } from '@/lib/domain/availability/cluster-import';
import { advance } from './advance';
import { answeringServer } from './availability';
import { buildWorld } from './build-world';
import { collectorImportOf } from './collector-import';
import { STEP_MS } from './timings';
import type { World } from './world';

function serverOf({ availability }: World): string | undefined {
  return availability?.servers[answeringServer(availability)];
}

function liveThrough(world: World, ms: number, look: () => unknown): unknown[] {
  const seen = new Set<unknown>();
  const endAtMs = world.atMs + ms;
  while (world.atMs < endAtMs) {
    advance(world, world.atMs + STEP_MS);
    seen.add(look());
  }
  return [...seen];
}

describe('in every cycle', () => {
  it.each([0, 1, 7])('SSISDB fails over once (cycle %i)', (cycle) => {
    const world = buildWorld();
    advance(world, world.startAtMs + cycle * world.story.cycleMs);
    const seen = liveThrough(world, world.story.cycleMs, () => serverOf(world));
    const servers = ['SQLPROD01', 'SQLPROD02'];
    expect(seen).toEqual(cycle % 2 === 0 ? servers : servers.toReversed());
  });

  it('a database is suspended and a health check shortened, both for a while only', () => {
    const world = buildWorld();
    const seen = liveThrough(world, world.story.cycleMs, () => {
      const [etl, reports] = world.availability?.groups ?? [];
      return `${etl?.suspendedOn} ${reports?.healthCheckTimeoutMs}`;
    });
    expect(seen).toEqual(['null 30000', 'null 20000', '2 20000']);
    for (const group of world.availability?.groups ?? []) {
      expect(group).toMatchObject({ suspendedOn: null, healthCheckTimeoutMs: 30_000 });
    }
  });
});

it('the simulated collector posts what the import takes: one lease at its limit, one beyond', () => {
  const { availability } = buildWorld();
  if (!availability) throw new Error('no availability groups');
  const posted = JSON.stringify(collectorImportOf(availability, new Date()));
  const { values, groups } = collectorImportSchema.parse(JSON.parse(posted));
  const deadAfterMs = Number(values.sameSubnetDelayMs) * Number(values.sameSubnetThreshold);
  expect(groups.map(({ leaseTimeoutMs }) => Number(leaseTimeoutMs) / 2 - deadAfterMs)).toEqual([
    0, 10_000,
  ]);
});
