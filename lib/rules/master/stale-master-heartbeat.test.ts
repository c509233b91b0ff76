import { describe, expect, it } from 'vitest';
import { buildCatalogProperties, buildMasterProperties } from '@/lib/testing/build-properties';
import { collected, denied } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { secondsAgo } from '@/lib/testing/clock';
import { runRule } from '@/lib/testing/run-rule';
import { staleMasterHeartbeat } from './stale-master-heartbeat';

function snapshotWith(properties: Record<string, string | null>) {
  const masterProperties = collected(buildMasterProperties(properties));
  return buildSnapshot({ sections: { masterProperties } });
}

describe('stale-master-heartbeat', () => {
  it.each([
    ['within three heartbeats of 30 s', 90, undefined, 0],
    ['beyond three heartbeats of 30 s', 91, undefined, 1],
    ['within three heartbeats of the stored 60 s', 180, '60000', 0],
    ['beyond three heartbeats of the stored 60 s', 181, '60000', 1],
    ['beyond the default when the stored interval is nonsense', 91, 'soon', 1],
  ])('%s', (_case, seconds, interval, count) => {
    const LAST_ONLINE_TIME = secondsAgo(seconds).toISOString();
    const snapshot = snapshotWith({
      LAST_ONLINE_TIME,
      MASTER_HEARTBEAT_INTERVALINMS: interval ?? null,
    });
    expect(runRule(staleMasterHeartbeat, snapshot).findings).toHaveLength(count);
  });

  it('shows the age and the limit that the state of the master is judged by', () => {
    const snapshot = snapshotWith({ LAST_ONLINE_TIME: '2026-11-22 04:50:00 +02:00' });
    expect(runRule(staleMasterHeartbeat, snapshot).findings).toMatchObject([
      {
        severity: 'critical',
        subject: { kind: 'master', id: 'master', name: 'ETLM01' },
        evidence: {
          lastOnlineAt: '2026-11-22T02:50:00.000Z',
          heartbeatAgeMs: 600_000,
          heartbeatMs: 30_000,
          limitMs: 90_000,
        },
      },
    ]);
  });

  it.each([
    ['is missing', null],
    ['is not a date', 'never'],
    ['lies in the future', '2026-11-22 04:00:00 +00:00'],
  ])('is not evaluated when LAST_ONLINE_TIME %s', (_case, LAST_ONLINE_TIME) => {
    const outcome = runRule(staleMasterHeartbeat, snapshotWith({ LAST_ONLINE_TIME }));
    expect(outcome.findings).toEqual([]);
    expect(outcome.notEvaluated).toEqual([
      { rule: 'stale-master-heartbeat', missing: ['LAST_ONLINE_TIME'] },
    ]);
  });

  it('finds nothing while Scale Out is disabled: an old heartbeat is then as it should be', () => {
    const old = { LAST_ONLINE_TIME: '2020-01-01 00:00:00 +00:00', IS_SCALEOUT_ENABLED: '' };
    const snapshot = buildSnapshot({
      sections: {
        masterProperties: collected(buildMasterProperties(old)),
        catalogProperties: collected(buildCatalogProperties({ IS_SCALEOUT_ENABLED: '' })),
      },
    });
    const outcome = runRule(staleMasterHeartbeat, snapshot);
    expect(outcome).toMatchObject({ findings: [], notEvaluated: [] });
  });

  it('is not evaluated when nobody can tell whether Scale Out is enabled', () => {
    const snapshot = buildSnapshot({
      sections: {
        masterProperties: collected(buildMasterProperties({ IS_SCALEOUT_ENABLED: null })),
        catalogProperties: denied('catalog.catalog_properties'),
      },
    });
    expect(runRule(staleMasterHeartbeat, snapshot).notEvaluated).toEqual([
      { rule: 'stale-master-heartbeat', missing: ['catalogProperties'] },
    ]);
  });

  it('is not evaluated with the clock of an earlier poll', () => {
    expect(runRule(staleMasterHeartbeat, buildFailedSnapshot('timeout')).notEvaluated).toEqual([
      { rule: 'stale-master-heartbeat', missing: ['source', 'masterProperties'] },
    ]);
  });
});
