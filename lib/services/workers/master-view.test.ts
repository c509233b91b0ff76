import { beforeEach, describe, expect, it } from 'vitest';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied, failed } from '@/lib/testing/build-section';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { buildStore } from '@/lib/testing/build-store';
import { emptyHub, placeSections, placeState, STALE } from '@/lib/testing/place-state';
import { placeStore } from '@/lib/testing/place-store';
import { getMaster } from './get-master';
import { getOverview } from '@/lib/services/get-overview';

beforeEach(() => {
  emptyHub();
  placeStore(buildStore());
});

function onlySummary(now = NOW) {
  const [summary] = getOverview(now).data.clusters;
  if (!summary) throw new Error('no cluster');
  return summary;
}

describe('the master', () => {
  it('is what its heartbeat says while that is fresh, and unknown afterwards', () => {
    placeState();
    expect(getMaster('PROD-ETL', NOW).data).toMatchObject({
      isScaleOutEnabled: true,
      master: { state: 'online', lastKnownState: 'online', machineName: 'ETLM01' },
    });
    expect(getMaster('PROD-ETL', STALE).data).toMatchObject({
      isScaleOutEnabled: null,
      master: { state: 'unknown', lastKnownState: 'online' },
    });
  });

  it('keeps its last known state and its properties while they cannot be read', () => {
    const data = buildMasterProperties({ LAST_ONLINE_TIME: '2026-11-22 01:59:55 +00:00' });
    const masterProperties = failed('lockTimeout', { data, collectedAt: hoursAgo(1) });
    placeSections({ masterProperties });
    const { master, masterProperties: shown, isScaleOutEnabled } = getMaster('PROD-ETL', NOW).data;
    expect(master).toMatchObject({
      state: 'unknown',
      lastKnownState: 'online',
      heartbeatAgeMs: 5_000,
    });
    expect(shown).toEqual(data);
    expect(isScaleOutEnabled).toBeNull();
    expect(onlySummary().masterState).toBe('unknown');
  });

  it('that was never read is null, and unknown on the overview', () => {
    placeSections({ masterProperties: denied('catalog.master_properties') });
    expect(getMaster('PROD-ETL', NOW).data).toMatchObject({ master: null, masterProperties: [] });
    expect(onlySummary()).toMatchObject({ masterState: 'unknown', masterHeartbeatAgeMs: null });
  });

  it('does not say that Scale Out is off when only one of its views could be read', () => {
    placeSections({
      masterProperties: collected(buildMasterProperties({ IS_SCALEOUT_ENABLED: null })),
      catalogProperties: failed('timeout', { data: buildCatalogProperties(), collectedAt: NOW }),
    });
    expect(getMaster('PROD-ETL', NOW).data.isScaleOutEnabled).toBeNull();
  });
});
