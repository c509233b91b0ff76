import { describe, expect, it, vi } from 'vitest';
import type { Collected } from '@/lib/collect/poll/cluster-collector';
import type { AnomalyEventRecord } from '@/lib/domain/anomalies/anomaly-event';
import type { Hint } from '@/lib/domain/payload';
import type { Snapshot } from '@/lib/domain/snapshot';
import { LiveHub } from '@/lib/live/live-hub';
import { LiveRecords } from '@/lib/store/live-records';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildState } from '@/lib/testing/build-state';
import { buildWorker, WORKER_ID } from '@/lib/testing/build-worker';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { tick } from './tick';

const OFFLINE = buildSnapshot({
  sections: { workers: collected([buildWorker({ lastOnlineAt: minutesAgo(30) })]) },
});

function rooms(...snapshots: Snapshot[]) {
  const hub = new LiveHub();
  const records = new LiveRecords();
  const hints: Hint[] = [];
  hub.subscribe((hint) => hints.push(hint));
  const answers = [...snapshots];
  const collect = vi.fn(async (): Promise<Collected> => {
    const snapshot = answers.shift() ?? buildSnapshot();
    return { snapshot, costs: [], roundTripCount: 3, principal: null, access: [] };
  });
  const recorder = { follow: vi.fn() };
  const imports = { latestKnown: () => null };
  return {
    hub,
    records,
    recorder,
    notifier: { follow: vi.fn() },
    hints,
    collector: { collect },
    imports,
  };
}

describe('a tick', () => {
  it('publishes what it collected and judged, once', async () => {
    const given = rooms(OFFLINE);
    const state = await tick(buildState({}, { snapshot: null }), given);
    expect(state).toMatchObject({
      snapshot: { takenAt: NOW },
      roundTripCount: 3,
      memory: { workers: { [WORKER_ID]: { state: 'offline' } } },
      poll: { lastGoodPollAt: NOW, consecutiveFailures: 0 },
    });
    expect(state.anomalies.map(({ rule }) => rule)).toContain('offline-worker');
    expect(given.hub.get('PROD-ETL')).toBe(state);
    expect(given.hints).toHaveLength(1);
  });

  it('remembers from one poll to the next: an anomaly keeps its identity', async () => {
    const given = rooms(OFFLINE, OFFLINE);
    const first = await tick(buildState(), given);
    const second = await tick(first, given);
    const idsOf = ({ anomalies }: typeof first) => anomalies.map(({ id }) => id);
    expect(idsOf(second)).toEqual(idsOf(first));
    expect(second.poll.pollCount).toBe(first.poll.pollCount + 1);
  });

  it('keeps what was resolved beside what is open', async () => {
    const given = rooms(OFFLINE, buildSnapshot(), buildSnapshot());
    let state = await tick(buildState(), given);
    state = await tick(state, given);
    state = await tick(state, given);
    expect(state.anomalies.map(({ status }) => status)).toContain('resolved');
  });

  it('that could not reach the instance says so, and resolves nothing', async () => {
    const given = rooms(OFFLINE, buildFailedSnapshot('refused'), buildFailedSnapshot('refused'));
    let state = await tick(buildState(), given);
    state = await tick(state, given);
    state = await tick(state, given);
    expect(state.poll).toMatchObject({ consecutiveFailures: 2 });
    const rules = state.anomalies.map(({ rule, status, isStale }) => [rule, status, isStale]);
    expect(rules).toContainEqual(['unreachable-instance', 'open', false]);
    expect(rules).toContainEqual(['offline-worker', 'open', true]);
    expect(state.notEvaluated.map(({ rule }) => rule)).toContain('offline-worker');
  });

  it('that is broken off because the process ends leaves everything as it was', async () => {
    const given = rooms(OFFLINE, buildFailedSnapshot('refused'));
    const before = await tick(buildState(), given);
    const record = given.records.load('PROD-ETL');
    expect(await tick(before, { ...given, signal: AbortSignal.abort() })).toBe(before);
    expect(given.records.load('PROD-ETL')).toBe(record);
    expect(given.hints).toHaveLength(1);
  });

  it('tells what happened to each anomaly, to be kept with it', async () => {
    const given = rooms(OFFLINE, OFFLINE, buildSnapshot(), buildSnapshot());
    const save = vi.spyOn(given.records, 'save');
    let state = buildState();
    for (let poll = 0; poll < 4; poll += 1) state = await tick(state, given);
    const saved = save.mock.calls as unknown as [string, unknown, AnomalyEventRecord[]][];
    const [offline] = state.anomalies.filter(({ rule }) => rule === 'offline-worker');
    const told = saved.map(([, , events]) =>
      events.filter(({ anomalyId }) => anomalyId === offline?.id).map(({ event }) => event.kind),
    );
    expect(told).toEqual([['opened', 'inhibited'], [], [], ['resolved']]);
  });

  it('lists rules that were not evaluated, and single subjects that a rule could not judge', async () => {
    const blind = buildSnapshot({
      sections: { workers: collected([buildWorker({ lastOnlineAt: null })]) },
    });
    const { notEvaluated } = await tick(buildState(), rooms(blind));
    expect(notEvaluated).toContainEqual({
      rule: 'offline-worker',
      missing: [expect.stringContaining(`worker ${WORKER_ID}: `)],
    });
    const without = buildSnapshot({ sections: { workers: denied('internal.worker_agents') } });
    const denial = await tick(buildState(), rooms(without));
    expect(denial.notEvaluated).toContainEqual({ rule: 'offline-worker', missing: ['workers'] });
  });
});
