import { BUSY_STORY } from './busy-story';
import { createWorld, type WorldOptions } from './create-world';
import type { World } from './world';

const START_AT_MS = Date.UTC(2026, 0, 15, 2, 30, 0, 137);

/** A world for a test: the busy story at a fixed instant. */
export function buildWorld(overrides: Partial<WorldOptions> = {}): World {
  return createWorld({
    seed: 7,
    story: BUSY_STORY,
    workerCount: 12,
    executionCount: 20_000,
    startAtMs: START_AT_MS,
    ...overrides,
  });
}
