import { describe, expect, it } from 'vitest';
import type { StateInterval } from '@/lib/domain/history/history';
import type { Followed } from '@/lib/domain/history/history-state';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildSettings } from '@/lib/testing/build-settings';
import { buildWorker } from '@/lib/testing/build-worker';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { advanceStates } from './advance-states';
import { proveStates } from './prove-states';

const NOTHING: Followed<StateInterval> = { open: [], ended: [] };
const SETTINGS = buildSettings();

const seen = (ageSeconds: number, isEnabled = true) =>
  buildSnapshot({
    sections: {
      workers: collected([buildWorker({ lastOnlineAt: secondsAgo(ageSeconds), isEnabled })]),
      masterProperties: denied('catalog.master_properties'),
    },
  });

function poll(before: Followed<StateInterval>, at: number, snapshot = seen(10)) {
  return advanceStates(before, {
    ...proveStates(snapshot, SETTINGS),
    now: secondsAgo(-at),
    staleAfterMs: 45_000,
  });
}

const told = ({ state, startedAt, provenAt }: StateInterval) => [
  state,
  (startedAt.getTime() - NOW.getTime()) / 1_000,
  (provenAt.getTime() - NOW.getTime()) / 1_000,
];

describe('the interval of a worker', () => {
  it('grows with every poll that proves the same', () => {
    const after = poll(poll(poll(NOTHING, 0), 15), 30);
    expect(after.open.map(told)).toEqual([['online', 0, 30]]);
    expect(after.ended).toEqual([]);
  });

  it('ends at the poll that finds another state, where the next one begins', () => {
    const after = poll(poll(NOTHING, 0), 15, seen(2_000));
    expect(after.ended.map(told)).toEqual([['online', 0, 15]]);
    expect(after.open.map(told)).toEqual([['offline', 15, 15]]);
  });

  it('ends when the worker is disabled, too', () => {
    const after = poll(poll(NOTHING, 0), 15, seen(10, false));
    expect(after.open).toMatchObject([{ state: 'online', isEnabled: false }]);
    expect(after.ended).toHaveLength(1);
  });

  it('ends at its last proof when nobody looked for longer than what counts as stale', () => {
    const after = poll(poll(NOTHING, 0), 46);
    expect(after.ended.map(told)).toEqual([['online', 0, 0]]);
    expect(after.open.map(told)).toEqual([['online', 46, 46]]);
  });

  it('neither grows nor ends with a poll that failed', () => {
    const before = poll(NOTHING, 0);
    const after = poll(before, 15, buildFailedSnapshot('refused'));
    expect(after).toEqual({ open: before.open, ended: [] });
    expect(poll(after, 30).open.map(told)).toEqual([['online', 0, 30]]);
  });

  it('ends at its last proof when its row is gone, but not when nobody may read the rows', () => {
    const before = poll(NOTHING, 0);
    const gone = buildSnapshot({ sections: { workers: collected([]) } });
    expect(poll(before, 15, gone).ended.map(told)).toEqual([['online', 0, 0]]);
    const blind = buildSnapshot({ sections: { workers: denied('internal.worker_agents') } });
    expect(poll(before, 15, blind).ended).toEqual([]);
  });

  it('begins anew when the clock was set back', () => {
    const after = poll(poll(NOTHING, 100), 0);
    expect(after.open.map(told)).toEqual([['online', 0, 0]]);
    expect(after.ended.map(told)).toEqual([['online', 100, 100]]);
  });
});

it('a master and a worker are each proven by their own part of a poll', () => {
  const { states, kinds } = proveStates(buildSnapshot(), SETTINGS);
  expect(states.map(({ subject, state }) => [subject.kind, state])).toEqual([
    ['worker', 'online'],
    ['master', 'online'],
  ]);
  expect([...kinds]).toEqual(['worker', 'master']);
  expect(proveStates(buildFailedSnapshot('refused'), SETTINGS).states).toEqual([]);
});
