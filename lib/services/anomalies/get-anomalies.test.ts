import { beforeEach, describe, expect, it } from 'vitest';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { hoursAgo, NOW } from '@/lib/testing/clock';
import { emptyHub, placeState, STALE } from '@/lib/testing/place-state';
import { getAnomalies } from './get-anomalies';

beforeEach(emptyHub);

describe('anomalies', () => {
  it('are open first, worst first, newest first; then what is over, last resolved first', () => {
    const anomaly = (id: string, overrides: Parameters<typeof buildAnomaly>[1]) =>
      buildAnomaly('late-worker', { id, ...overrides });
    const resolved = (id: string, resolvedAt: Date) =>
      anomaly(id, { status: 'resolved', severity: 'critical', resolvedAt });
    placeState({
      anomalies: [
        resolved('gone long ago', hoursAgo(5)),
        anomaly('old warning', { severity: 'warning', openedAt: hoursAgo(3) }),
        resolved('gone', hoursAgo(1)),
        anomaly('hint', { severity: 'info', openedAt: NOW }),
        anomaly('warning', { severity: 'warning', openedAt: hoursAgo(1) }),
      ],
    });
    placeState(
      { anomalies: [anomaly('critical', { severity: 'critical', openedAt: hoursAgo(9) })] },
      'B',
    );
    expect(getAnomalies(NOW).data.anomalies.map(({ id }) => id)).toEqual([
      'critical',
      'warning',
      'old warning',
      'hint',
      'gone',
      'gone long ago',
    ]);
  });

  it('come with what nobody could judge, by cluster', () => {
    placeState({ notEvaluated: [{ rule: 'late-worker', missing: ['workers'] }] });
    expect(getAnomalies(NOW).data).toMatchObject({
      clusters: ['PROD-ETL'],
      notEvaluated: [{ rule: 'late-worker', missing: ['workers'], cluster: 'PROD-ETL' }],
    });
  });

  it.each([
    ['there was no poll yet', { snapshot: null }, NOW],
    ['the last poll is too old', {}, STALE],
  ])('are none only when that is proven: every rule is blind when %s', (_when, overrides, now) => {
    placeState({
      ...overrides,
      anomalies: [buildAnomaly('late-worker'), buildAnomaly('clock-skew')],
    });
    const { anomalies, notEvaluated } = getAnomalies(now).data;
    expect(notEvaluated.map(({ rule }) => rule)).toEqual([...RULE_IDS]);
    expect(anomalies.map(({ isStale }) => isStale)).toEqual([true, true]);
  });
});
