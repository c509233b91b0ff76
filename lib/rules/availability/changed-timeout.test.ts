import { describe, expect, it } from 'vitest';
import { EMPTY_MEMORY, type RememberedTimeout } from '@/lib/domain/cluster-memory';
import { buildAvailability } from '@/lib/testing/build-availability';
import { collected, failed } from '@/lib/testing/build-section';
import { buildSnapshot } from '@/lib/testing/build-snapshot';
import { hoursAgo, minutesAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { changedTimeout } from './changed-timeout';

const snapshot = buildSnapshot({
  sections: { availabilityGroups: collected(buildAvailability()) },
});

function judge(previous: RememberedTimeout['previous']) {
  const timeout = { name: 'HealthCheckTimeout', of: 'AG-ETL', value: 20_000, previous };
  const memory = { ...EMPTY_MEMORY, timeouts: { 'ag-etl/HealthCheckTimeout': timeout } };
  return runRule(changedTimeout, snapshot, { memory });
}

describe('changed-timeout', () => {
  it('says what was before, what is now, when, and who told it', () => {
    const previous = { value: 30_000, changedAt: minutesAgo(5), source: 'SQLNODE1' };
    expect(judge(previous).findings).toMatchObject([
      {
        severity: 'info',
        subject: { kind: 'timeout', name: 'HealthCheckTimeout (AG-ETL)' },
        evidence: {
          previousValue: 30_000,
          timeoutValue: 20_000,
          changedAt: '2026-11-22T02:55:00.000Z',
          valueSource: 'SQLNODE1',
        },
      },
    ]);
  });

  it.each([
    ['never', null, 0],
    ['a little less than a day ago', hoursAgo(23.99), 1],
    ['a day ago', hoursAgo(24), 0],
  ])('for a timeout that changed %s finds %i', (_when, changedAt, count) => {
    const previous = changedAt && { value: 30_000, changedAt, source: 'SQLNODE1' };
    expect(judge(previous).findings).toHaveLength(count);
  });

  it('is not evaluated while groups cannot be read', () => {
    const blind = buildSnapshot({ sections: { availabilityGroups: failed('timeout') } });
    expect(runRule(changedTimeout, blind).notEvaluated).toHaveLength(1);
  });
});
