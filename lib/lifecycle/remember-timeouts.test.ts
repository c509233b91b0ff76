import { describe, expect, it } from 'vitest';
import { buildAvailability, buildGroup } from '@/lib/testing/build-availability';
import { buildToldTimeouts } from '@/lib/testing/build-told-timeouts';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { rememberTimeouts } from './remember-timeouts';

const POLLED = rememberTimeouts({}, buildAvailability(), null, NOW);
const KEY = 'ag-etl/HealthCheckTimeout';

describe('rememberTimeouts', () => {
  it('takes the first value for no change', () => {
    expect(Object.keys(POLLED)).toEqual([
      KEY,
      'ag-etl/FailureConditionLevel',
      'ag-etl/sqlnode1/SessionTimeout',
      'ag-etl/sqlnode2/SessionTimeout',
    ]);
    expect(Object.values(POLLED).map(({ previous }) => previous)).toEqual([null, null, null, null]);
  });

  it('remembers a value that a poll finds changed, and who told', () => {
    const data = buildAvailability([buildGroup({ healthCheckTimeoutMs: 20_000 })]);
    expect(rememberTimeouts(POLLED, data, null, NOW)[KEY]).toMatchObject({
      value: 20_000,
      previous: { value: 30_000, changedAt: NOW, source: 'SQLNODE1' },
    });
  });

  it('remembers a value that an import finds changed, dated as the import is', () => {
    const first = rememberTimeouts({}, null, buildToldTimeouts(), NOW);
    const later = buildToldTimeouts({
      timeouts: { leaseTimeoutMs: 40_000, sameSubnetThreshold: 10 },
      takenAt: minutesAgo(1),
      sender: 'SQLNODE2',
    });
    const next = rememberTimeouts(first, null, later, NOW);
    const previous = { changedAt: minutesAgo(1), source: 'SQLNODE2' };
    expect(next['ag-etl/LeaseTimeout']).toMatchObject({
      value: 40_000,
      previous: { value: 20_000, ...previous },
    });
    expect(next['/SameSubnetThreshold']).toMatchObject({
      of: null,
      value: 10,
      previous: { value: 20, ...previous },
    });
  });

  it('keeps what is not told: nobody knows whether it is still the same', () => {
    const data = buildAvailability([buildGroup({ healthCheckTimeoutMs: null })]);
    expect(rememberTimeouts(POLLED, data, null, NOW)[KEY]).toEqual(POLLED[KEY]);
    expect(rememberTimeouts(POLLED, null, null, NOW)).toBe(POLLED);
  });

  it('keeps when a value changed for as long as it stays the same', () => {
    const changed = rememberTimeouts(
      POLLED,
      buildAvailability([buildGroup({ healthCheckTimeoutMs: 20_000 })]),
      null,
      minutesAgo(9),
    );
    const again = rememberTimeouts(
      changed,
      buildAvailability([buildGroup({ healthCheckTimeoutMs: 20_000 })]),
      null,
      NOW,
    );
    expect(again[KEY]?.previous?.changedAt).toEqual(minutesAgo(9));
  });
});
