import { describe, expect, it } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { ANOMALY_STATES, isInState, matchesFilter, type AnomalyFilter } from './anomaly-filter';
import { groupAnomalies } from './group-anomalies';

const AT = new Date('2026-11-22T02:00:00Z');
const ALL: AnomalyFilter = { cluster: null, severity: null, rule: null, state: null, text: null };

function listed(change: Partial<Anomaly> = {}, isStale = false) {
  const anomaly = buildAnomaly('offline-worker', {
    id: 'a',
    cluster: 'PROD',
    subject: { kind: 'worker', id: 'W-1', name: 'ETLW01' },
    evidence: { machineName: 'HOST01', affectedWorkers: ['ETLW07'], heartbeatAgeMs: 90_000 },
    ...change,
  });
  return { anomaly, title: 'Worker ETLW01 is offline', isStale };
}

describe('the filter of anomalies', () => {
  it('lets everything pass when it is empty', () => {
    expect(matchesFilter(listed(), ALL)).toBe(true);
  });

  it.each([
    [{ cluster: 'DWH' }],
    [{ severity: 'warning' }],
    [{ rule: 'late-worker' }],
    [{ state: 'resolved' }],
    [{ state: 'acknowledged' }],
    [{ text: 'ETLW02' }],
  ] as const)('keeps out what does not match %o', (change) => {
    expect(matchesFilter(listed(), { ...ALL, ...change })).toBe(false);
  });

  it.each(['etlw01 offline', 'host01', 'etlw07', 'W-1', 'prod'])(
    'finds “%s” in title, cluster, id and evidence, in any case',
    (text) => {
      expect(matchesFilter(listed(), { ...ALL, text })).toBe(true);
    },
  );

  it('wants every word', () => {
    expect(matchesFilter(listed(), { ...ALL, text: 'etlw01 late' })).toBe(false);
  });
});

describe('the states that an anomaly is listed under', () => {
  const acknowledgement = { by: 'Ada', reason: 'Known.', at: AT, until: null };

  it.each([
    [['open'], listed()],
    [['open', 'stale'], listed({}, true)],
    [['acknowledged'], listed({ acknowledgement })],
    [['acknowledged', 'stale'], listed({ acknowledgement }, true)],
    [['explained'], listed({ inhibitedBy: 'b' })],
    [['acknowledged', 'stale', 'explained'], listed({ acknowledgement, inhibitedBy: 'b' }, true)],
    [['resolved'], listed({ status: 'resolved', resolvedAt: AT })],
  ])('are %j', (states, one) => {
    expect(ANOMALY_STATES.filter((state) => isInState(one, state))).toEqual(states);
  });
});

describe('groups of anomalies', () => {
  const cause = listed({ id: 'cause', rule: 'no-usable-worker' });
  const effect = listed({ id: 'effect', inhibitedBy: 'cause' });

  it('fold what is explained under its cause, and keep the order', () => {
    expect(groupAnomalies([effect, cause, listed({ id: 'other' })])).toMatchObject([
      { leading: { anomaly: { id: 'cause' } }, explained: [{ anomaly: { id: 'effect' } }] },
      { leading: { anomaly: { id: 'other' } }, explained: [] },
    ]);
  });

  it('never lose an anomaly whose cause is filtered away', () => {
    expect(groupAnomalies([effect])).toMatchObject([{ leading: { anomaly: { id: 'effect' } } }]);
  });

  it('never lose an anomaly that is said to explain itself', () => {
    expect(groupAnomalies([listed({ id: 'a', inhibitedBy: 'a' })])).toHaveLength(1);
  });
});
