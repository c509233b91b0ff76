import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { buildAvailability, buildGroup, GROUP_ID } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { healthCheckBelowMinimum } from './health-check-below-minimum';

function judge(clusterValues: ClusterValues | null, groups: AvailabilityGroup[] = [buildGroup()]) {
  const availabilityGroups = collected(buildAvailability(groups));
  return runRule(healthCheckBelowMinimum, buildSnapshot({ sections: { availabilityGroups } }), {
    clusterValues,
  });
}

describe('health-check-below-minimum', () => {
  it.each([
    ['one below', 14_999, 1],
    ['equal', 15_000, 0],
    ['one above', 15_001, 0],
  ])('%s: %i ms', (_case, healthCheckTimeoutMs, count) => {
    expect(judge(null, [buildGroup({ healthCheckTimeoutMs })]).findings).toHaveLength(count);
  });

  it('is critical, and needs no import: SQL Server tells the value', () => {
    expect(judge(null, [buildGroup({ healthCheckTimeoutMs: 5_000 })]).findings).toMatchObject([
      {
        severity: 'critical',
        subject: { id: GROUP_ID },
        evidence: { healthCheckTimeoutMs: 5_000, limitMs: 15_000 },
      },
    ]);
  });

  it('does not know a group whose value cannot be seen', () => {
    const outcome = judge(buildToldTimeouts(), [buildGroup({ healthCheckTimeoutMs: null })]);
    expect(outcome.findings).toEqual([]);
    expect(outcome.unknownSubjects).toMatchObject([
      { subjectId: GROUP_ID, missing: ['healthCheckTimeoutMs'] },
    ]);
  });
});
