import { describe, expect, it } from 'vitest';
import { buildTimeline } from '@/lib/domain/availability/ag-relations-timeline';
import { lanesOf } from './timeline-lanes';

const KNOWN = {
  leaseTimeoutMs: 40_000,
  sameSubnetDelayMs: 1_000,
  sameSubnetThreshold: 3,
  healthCheckTimeoutMs: 30_000,
  failureConditionLevel: 3,
};

describe('the lanes of the timeline', () => {
  it('are the four things that race each other', () => {
    expect(lanesOf(buildTimeline(KNOWN))).toEqual([
      { name: 'heartbeats', missedMs: [1_000, 2_000, 3_000], deadMs: 3_000 },
      { name: 'lease', bestMs: 20_000, worstMs: 40_000 },
      { name: 'newPrimary', fromMs: 3_000 },
      { name: 'health', failsMs: 30_000 },
    ]);
  });

  it('leave out what is not known', () => {
    const { leaseTimeoutMs, ...others } = KNOWN;
    expect(leaseTimeoutMs).toBe(40_000);
    expect(lanesOf(buildTimeline(others)).map(({ name }) => name)).toEqual([
      'heartbeats',
      'newPrimary',
      'health',
    ]);
    expect(lanesOf(buildTimeline({}))).toEqual([]);
  });
});
