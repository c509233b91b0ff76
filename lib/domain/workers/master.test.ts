import { describe, expect, it } from 'vitest';
import { buildMasterProperties } from '@/lib/testing/build-properties';
import { buildSettings } from '@/lib/testing/build-settings';
import { NOW, secondsAgo } from '@/lib/testing/clock';
import { heartbeatLimitsOfMaster, isScaleOutEnabled, judgeMaster, readMaster } from './master';
import { DOCUMENTED_MASTER_PROPERTIES } from './documented-master-properties';

describe('readMaster', () => {
  it('reads the documented rows', () => {
    expect(readMaster(buildMasterProperties())).toEqual({
      machineName: 'ETLM01',
      address: 'https://etlm01.example:8391',
      servicePort: '8391',
      thumbprint: 'AB12CD34',
      lastOnlineText: '2026-11-22 02:59:50.1234567 +00:00',
      lastOnlineAt: new Date('2026-11-22T02:59:50.123Z'),
      heartbeatMs: 30_000,
      isHeartbeatStored: false,
      missing: [],
    });
  });

  it('misses every documented row of an empty view', () => {
    expect(readMaster([])).toMatchObject({
      machineName: null,
      lastOnlineAt: null,
      missing: DOCUMENTED_MASTER_PROPERTIES,
    });
  });

  it.each([
    ['60000', 60_000, true],
    [' 15000 ', 15_000, true],
    ['0', 30_000, false],
    ['-1', 30_000, false],
    ['often', 30_000, false],
    ['', 30_000, false],
  ])('takes a stored heartbeat interval of "%s" as %d ms', (stored, heartbeatMs, isStored) => {
    const properties = buildMasterProperties({ MASTER_HEARTBEAT_INTERVALINMS: stored });
    expect(readMaster(properties)).toMatchObject({ heartbeatMs, isHeartbeatStored: isStored });
  });

  it('keeps a LAST_ONLINE_TIME that is no date as text, and does not call it missing', () => {
    const master = readMaster(buildMasterProperties({ LAST_ONLINE_TIME: 'soon' }));
    expect(master).toMatchObject({ lastOnlineText: 'soon', lastOnlineAt: null, missing: [] });
  });
});

describe('judgeMaster', () => {
  it.each([
    ['online', 60, undefined],
    ['late', 61, undefined],
    ['late', 90, undefined],
    ['offline', 91, undefined],
    ['online', 91, '60000'],
    ['unknown', -60, undefined],
  ])('is %s after %d s with a stored interval of %s', (state, seconds, interval) => {
    const properties = buildMasterProperties({
      LAST_ONLINE_TIME: secondsAgo(seconds).toISOString(),
      MASTER_HEARTBEAT_INTERVALINMS: interval ?? null,
    });
    expect(judgeMaster(readMaster(properties), NOW, buildSettings())).toEqual({
      state,
      heartbeatAgeMs: seconds * 1000,
    });
  });

  it('is unknown, without an age, when LAST_ONLINE_TIME cannot be read', () => {
    expect(judgeMaster(readMaster([]), NOW, buildSettings())).toEqual({
      state: 'unknown',
      heartbeatAgeMs: null,
    });
  });

  it('changes its state at the limits that are shown', () => {
    expect(heartbeatLimitsOfMaster({ heartbeatMs: 20_000 }, buildSettings())).toEqual({
      onlineWithinMs: 40_000,
      lateWithinMs: 60_000,
      futureToleranceMs: 5_000,
    });
  });
});

describe('isScaleOutEnabled', () => {
  const saying = (value: string) => [{ name: 'IS_SCALEOUT_ENABLED', value }];

  it.each([
    ['TRUE in master_properties', saying('TRUE'), [], true],
    ['TRUE in catalog_properties', [], saying('TRUE'), true],
    ['True, as a person may have written it', saying('True'), [], true],
    ['blank in one view, TRUE in the other', saying(''), saying('TRUE'), true],
    ['an empty string, after it was disabled', saying(''), saying(''), false],
    ['FALSE', saying('FALSE'), saying('FALSE'), false],
    ['no row, when it never was enabled', [], [], false],
  ])('%s', (_case, masterProperties, catalogProperties, expected) => {
    expect(isScaleOutEnabled(masterProperties, catalogProperties)).toBe(expected);
  });
});
