import { describe, expect, it } from 'vitest';
import { judgeRelations } from './ag-relations';
import { AZURE_GUIDANCE, defaultOf, TIMEOUT_INFO, TIMEOUT_NAMES } from './timeout-setting';
import { WINDOWS_GENERATIONS } from './windows-version';

describe('defaults', () => {
  it.each(WINDOWS_GENERATIONS)('of %s are within the documented bounds', (generation) => {
    for (const name of TIMEOUT_NAMES) {
      const value = defaultOf(name, generation) ?? Number.NaN;
      const { min, max } = TIMEOUT_INFO[name];
      if (min !== null) expect(value).toBeGreaterThanOrEqual(min);
      if (max !== null) expect(value).toBeLessThanOrEqual(max);
    }
  });

  it('of thresholds are not guessed for an unknown Windows, and sites do not exist before 2016', () => {
    expect(defaultOf('sameSubnetThreshold', null)).toBeNull();
    expect(defaultOf('crossSiteDelayMs', 'windows2012')).toBeNull();
    expect(defaultOf('leaseTimeoutMs', null)).toBe(20_000);
  });
});

it('the guidance for Azure keeps every relation with the heartbeats of Windows Server 2019 but the first', () => {
  const { leaseTimeoutMs, healthCheckTimeoutMs, greatestLeaseTimeoutMs } = AZURE_GUIDANCE;
  const heartbeats = {
    sameSubnetDelayMs: 1_000,
    sameSubnetThreshold: 20,
    crossSubnetDelayMs: 1_000,
    crossSubnetThreshold: 20,
  };
  const judged = judgeRelations(
    { leaseTimeoutMs, healthCheckTimeoutMs, ...heartbeats },
    'windows2019',
  );
  expect(judged[0]).toMatchObject({ id: 'R1', status: 'atLimit' });
  expect(new Set(judged.slice(1).map(({ status }) => status))).toEqual(new Set(['holds']));
  expect(greatestLeaseTimeoutMs).toBeGreaterThan(leaseTimeoutMs);
});
