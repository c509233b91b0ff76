import type { StateInterval } from '@/lib/domain/history/history';
import type { Segment } from '@/lib/domain/history/segment';
import { WORKER_ID } from './build-worker';
import { minutesAgo } from './clock';

/** The worker ETLW01, enabled and online, between two moments given in minutes before the fixed now. */
export function buildInterval(
  fromMinutesAgo: number,
  toMinutesAgo: number,
  overrides: Partial<StateInterval> = {},
): StateInterval {
  return {
    subject: { kind: 'worker', id: WORKER_ID, name: 'ETLW01' },
    state: 'online',
    isEnabled: true,
    startedAt: minutesAgo(fromMinutesAgo),
    provenAt: minutesAgo(toMinutesAgo),
    ...overrides,
  };
}

/** A segment of the same form. */
export function buildSegment(
  state: Segment['state'],
  fromMinutesAgo: number,
  toMinutesAgo: number,
): Segment {
  return {
    state,
    isEnabled: true,
    isMixed: false,
    from: minutesAgo(fromMinutesAgo),
    to: minutesAgo(toMinutesAgo),
  };
}
