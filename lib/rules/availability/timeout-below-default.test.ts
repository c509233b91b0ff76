import { describe, expect, it } from 'vitest';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { collected } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { runRule } from '@/lib/testing/run-rule';
import { timeoutBelowDefault } from './timeout-below-default';

function judge(clusterValues: ClusterValues | null, groups: AvailabilityGroup[] = [buildGroup()]) {
  const availabilityGroups = collected(buildAvailability(groups));
  return runRule(timeoutBelowDefault, buildSnapshot({ sections: { availabilityGroups } }), {
    clusterValues,
  });
}

const DEFAULTS = {
  leaseTimeoutMs: 20_000,
  sameSubnetDelayMs: 1_000,
  sameSubnetThreshold: 20,
  crossSubnetDelayMs: 1_000,
  crossSubnetThreshold: 20,
};

const namesOf = ({ findings }: ReturnType<typeof judge>) =>
  findings.map(({ subject }) => subject.name);

describe('timeout-below-default', () => {
  it.each(Object.entries(DEFAULTS))('%s: below %i only, not at it and not above', (name, value) => {
    const told = (given: number) => judge(buildToldTimeouts({ timeouts: { [name]: given } }));
    expect(told(value - 1).findings).toHaveLength(1);
    expect(told(value).findings).toEqual([]);
    expect(told(value + 1).findings).toEqual([]);
  });

  it.each([
    ['one below', 29_999, 1],
    ['equal', 30_000, 0],
    ['one above', 30_001, 0],
  ])('the health check of SQL Server: %s', (_case, healthCheckTimeoutMs, count) => {
    const outcome = judge(buildToldTimeouts(), [buildGroup({ healthCheckTimeoutMs })]);
    expect(outcome.findings).toHaveLength(count);
  });

  it.each([
    ['Windows Server 2012 R2', '6.3.9600', 5, 5],
    ['Windows Server 2016', '10.0.14393', 10, 20],
    ['Windows Server 2019', '10.0.17763', 20, 20],
    ['Windows Server 2022', '10.0.20348', 20, 20],
  ])('thresholds have the defaults of %s', (_windows, version, sameSubnet, crossSubnet) => {
    const told = (less: number) =>
      judge(
        buildToldTimeouts({
          windowsVersions: [version],
          timeouts: {
            sameSubnetThreshold: sameSubnet - less,
            crossSubnetThreshold: crossSubnet - less,
          },
        }),
      );
    expect(told(0).findings).toEqual([]);
    expect(namesOf(told(1))).toEqual(['SameSubnetThreshold', 'CrossSubnetThreshold']);
  });

  it('does not judge thresholds while the version of a node is not known', () => {
    const outcome = judge(buildToldTimeouts({ windowsVersions: ['10.0.17763', null] }));
    expect(outcome.findings).toEqual([]);
    expect(outcome.unknownSubjects.map(({ subjectId }) => subjectId)).toEqual([
      '/SameSubnetThreshold',
      '/CrossSubnetThreshold',
    ]);
  });

  it('tells a value of the cluster once, and one of a group by group', () => {
    const groups = [buildGroup(), buildGroup({ id: 'OTHER', name: 'AG-OTHER' })];
    const clusterValues = buildToldTimeouts({
      timeouts: { sameSubnetDelayMs: 500, leaseTimeoutMs: 10_000 },
      groupNames: ['AG-ETL', 'AG-OTHER'],
    });
    expect(namesOf(judge(clusterValues, groups))).toEqual([
      'LeaseTimeout (AG-ETL)',
      'SameSubnetDelay',
      'LeaseTimeout (AG-OTHER)',
    ]);
    expect(judge(clusterValues, groups).findings[1]).toMatchObject({
      severity: 'warning',
      evidence: {
        timeoutName: 'SameSubnetDelay',
        timeoutValue: 500,
        defaultValue: 1_000,
        timeoutUnit: 'ms',
      },
    });
  });

  it('knows the health check without any import, and none of the others', () => {
    const outcome = judge(null);
    expect(outcome.findings).toEqual([]);
    expect(outcome.unknownSubjects).toHaveLength(5);
  });
});
