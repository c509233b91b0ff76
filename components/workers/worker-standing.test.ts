import { expect, it } from 'vitest';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import { standingOf, type WorkerStanding } from './worker-standing';

const CORNERS: [HeartbeatState, boolean, boolean, WorkerStanding][] = [
  ['online', true, false, 'usable'],
  ['late', true, false, 'usable'],
  ['online', false, true, 'new'],
  ['late', false, true, 'new'],
  ['online', false, false, 'parked'],
  ['late', false, false, 'parked'],
  ['offline', true, false, 'dead'],
  ['offline', false, false, 'retired'],
  ['unknown', true, false, 'unknown'],
  ['unknown', false, false, 'unknown'],
  ['unknown', false, true, 'unknown'],
];

it.each(CORNERS)('a worker that is %s, enabled: %s, new: %s stands as %s', (...corner) => {
  const [state, isEnabled, isNew, standing] = corner;
  expect(standingOf({ state, isEnabled, isNew })).toBe(standing);
});
