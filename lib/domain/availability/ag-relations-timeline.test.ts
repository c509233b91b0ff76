import { describe, expect, it } from 'vitest';
import { deriveFigures } from './ag-relations-figures';
import { buildTimeline, type FailoverTimeline } from './ag-relations-timeline';
import { askWhatIf } from './ag-relations-what-if';
import type { TimeoutValues } from './timeout-setting';

const DEFAULTS_2016 = {
  leaseTimeoutMs: 20_000,
  healthCheckTimeoutMs: 30_000,
  failureConditionLevel: 3,
  sameSubnetDelayMs: 1_000,
  sameSubnetThreshold: 10,
  crossSubnetDelayMs: 1_000,
  crossSubnetThreshold: 20,
} satisfies TimeoutValues;

function instants({ events }: FailoverTimeline): Record<string, number> {
  return Object.fromEntries(events.map(({ kind, atMs }) => [kind, atMs]));
}

describe('derived figures', () => {
  it('follow from the settings', () => {
    expect(deriveFigures(DEFAULTS_2016)).toEqual({
      diagnosticsIntervalMs: 10_000,
      leaseIntervalMs: 10_000,
      sameSubnetDeadAfterMs: 10_000,
      crossSubnetDeadAfterMs: 20_000,
      levelOneToleranceMs: 50_000,
    });
  });

  it('are whole milliseconds, except for halves', () => {
    expect(deriveFigures({ healthCheckTimeoutMs: 20_000, leaseTimeoutMs: 20_001 })).toMatchObject({
      diagnosticsIntervalMs: 6_667,
      levelOneToleranceMs: 33_333,
      leaseIntervalMs: 10_000.5,
    });
  });

  it('are not known where a setting is not', () => {
    expect(Object.values(deriveFigures({}))).toEqual([null, null, null, null, null]);
    expect(deriveFigures({ sameSubnetDelayMs: 1_000 }).sameSubnetDeadAfterMs).toBeNull();
  });
});

describe('the timeline', () => {
  it('of the defaults of 2016 has no gap, and its end is the last instant', () => {
    const timeline = buildTimeline(DEFAULTS_2016);
    expect(instants(timeline)).toEqual({
      clusterLost: 0,
      leaseRunsOut: 10_000,
      nodeDeclaredDead: 10_000,
      newPrimaryMayComeUp: 10_000,
      leaseRunsOutAtLatest: 20_000,
      healthCheckFails: 30_000,
    });
    expect(timeline).toMatchObject({ splitBrain: null, endMs: 30_000, missing: [] });
    expect(timeline.missedHeartbeatsMs).toEqual([
      1_000, 2_000, 3_000, 4_000, 5_000, 6_000, 7_000, 8_000, 9_000, 10_000,
    ]);
  });

  it('is in order of time', () => {
    const times = buildTimeline({ ...DEFAULTS_2016, leaseTimeoutMs: 90_000 }).events.map(
      ({ atMs }) => atMs,
    );
    expect(times).toEqual(times.toSorted((one, other) => one - other));
  });

  it('shows two primaries from the death of the node to the end of the lease, once R1 is broken', () => {
    expect(buildTimeline({ ...DEFAULTS_2016, sameSubnetThreshold: 5 }).splitBrain).toEqual({
      startMs: 5_000,
      endMs: 10_000,
      endAtLatestMs: 20_000,
    });
    expect(buildTimeline({ ...DEFAULTS_2016, leaseTimeoutMs: 20_001 }).splitBrain).not.toBeNull();
    expect(buildTimeline({ ...DEFAULTS_2016, leaseTimeoutMs: 19_999 }).splitBrain).toBeNull();
  });

  it('across subnets counts with their delay and threshold', () => {
    const timeline = buildTimeline({ ...DEFAULTS_2016, sameSubnetThreshold: 5 }, 'crossSubnet');
    expect(instants(timeline)).toMatchObject({ nodeDeclaredDead: 20_000 });
    expect(timeline.splitBrain).toBeNull();
  });

  it.each([
    [1, 50_000],
    [2, 30_000],
    [3, 30_000],
    [5, 30_000],
  ])('at level %i lets the health check fail after %i ms', (failureConditionLevel, atMs) => {
    const timeline = buildTimeline({ ...DEFAULTS_2016, failureConditionLevel });
    expect(instants(timeline).healthCheckFails).toBe(atMs);
  });

  it('leaves out what is not known, and names it', () => {
    const timeline = buildTimeline({ leaseTimeoutMs: 20_000, sameSubnetDelayMs: 1_000 });
    expect(timeline.events.map(({ kind }) => kind)).toEqual([
      'clusterLost',
      'leaseRunsOut',
      'leaseRunsOutAtLatest',
    ]);
    expect(timeline).toMatchObject({
      splitBrain: null,
      missedHeartbeatsMs: [],
      missing: ['sameSubnetThreshold', 'healthCheckTimeoutMs', 'failureConditionLevel'],
    });
    expect(buildTimeline({}).endMs).toBe(0);
  });

  it('draws at most as many heartbeats as can be configured, whatever was imported', () => {
    const timeline = buildTimeline({ ...DEFAULTS_2016, sameSubnetThreshold: 0xffff_ffff });
    expect(timeline.missedHeartbeatsMs).toHaveLength(120);
  });
});

describe('what if', () => {
  it('recomputes everything from overridden values and lists what differs', () => {
    const overrides = { sameSubnetThreshold: 20, leaseTimeoutMs: 20_000 };
    const answer = askWhatIf({ values: DEFAULTS_2016, overrides, generation: 'windows2016' });
    expect(answer.changes).toEqual([{ name: 'sameSubnetThreshold', from: 10, to: 20 }]);
    expect(answer.relations[0]).toMatchObject({ id: 'R1', status: 'holds' });
    expect(answer.figures.sameSubnetDeadAfterMs).toBe(20_000);
    expect(instants(answer.timeline).nodeDeclaredDead).toBe(20_000);
    expect(answer.values).toEqual({ ...DEFAULTS_2016, sameSubnetThreshold: 20 });
  });

  it('without a question is everything as it is', () => {
    const answer = askWhatIf({ values: DEFAULTS_2016, generation: null });
    expect(answer.changes).toEqual([]);
    expect(answer.values).toEqual(DEFAULTS_2016);
  });

  it('can assume a value that nobody knows', () => {
    const answer = askWhatIf({ values: {}, overrides: { leaseTimeoutMs: 1 }, generation: null });
    expect(answer.changes).toEqual([{ name: 'leaseTimeoutMs', from: null, to: 1 }]);
  });
});
