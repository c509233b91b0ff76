import { describe, expect, it } from 'vitest';
import {
  defaultOf,
  TIMEOUT_INFO,
  type TimeoutInfo,
} from '@/lib/domain/availability/timeout-setting';
import { WINDOWS_GENERATIONS } from '@/lib/domain/availability/windows-version';
import { isSupposable, sliderRangeOf, SUPPOSABLE } from './what-if-range';
import { whatIfParams } from './what-if-params';

describe('what may be supposed', () => {
  it.each(SUPPOSABLE)('%s: the documented bounds, and nothing beyond', (name) => {
    const { min, max }: TimeoutInfo = TIMEOUT_INFO[name];
    if (min !== null) {
      expect(isSupposable(name, min)).toBe(true);
      expect(isSupposable(name, min - 1)).toBe(false);
    }
    if (max !== null) {
      expect(isSupposable(name, max)).toBe(true);
      expect(isSupposable(name, max + 1)).toBe(false);
    }
    expect(isSupposable(name, 4.5)).toBe(false);
    expect(isSupposable(name, Number.NaN)).toBe(false);
  });

  it.each(SUPPOSABLE)('%s: the slider reaches every default', (name) => {
    const { min, max } = sliderRangeOf(name);
    for (const generation of WINDOWS_GENERATIONS) {
      expect(defaultOf(name, generation)).toBeGreaterThanOrEqual(min);
      expect(defaultOf(name, generation)).toBeLessThanOrEqual(max);
    }
  });

  it('is what the address says, unless that cannot be', () => {
    const { leaseTimeoutMs, sameSubnetThreshold } = whatIfParams;
    expect(leaseTimeoutMs.parse('19000')).toBe(19_000);
    expect(leaseTimeoutMs.serialize(19_000)).toBe('19000');
    for (const wrong of ['', '-1', '0', '1e3', '0x10', '12 000', '99999999999', 'ten']) {
      expect(leaseTimeoutMs.parse(wrong)).toBeNull();
    }
    expect(sameSubnetThreshold.parse('121')).toBeNull();
  });
});
