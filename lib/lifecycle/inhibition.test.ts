import { describe, expect, it } from 'vitest';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { buildAnomaly } from '@/lib/testing/build-anomaly';
import { minutesAgo, NOW, secondsAgo } from '@/lib/testing/clock';
import { COVERED_BY_CAUSE, inhibitAnomalies } from './inhibition';

function openAnomaly(rule: RuleId): Anomaly {
  return buildAnomaly(rule, { id: rule });
}

/** What explains the first of these rules when an anomaly of each is open. */
function causeOf(...rules: RuleId[]): string | null | undefined {
  return inhibitAnomalies(rules.map(openAnomaly), NOW)[0]?.inhibitedBy;
}

describe('inhibitAnomalies', () => {
  it.each<[RuleId, RuleId]>([
    ['unreachable-instance', 'stale-snapshot'],
    ['unreachable-instance', 'unreadable-replica'],
    ['unreachable-instance', 'offline-worker'],
    ['unreadable-replica', 'missing-permission'],
    ['unreadable-replica', 'scale-out-disabled'],
    ['stale-master-heartbeat', 'no-usable-worker'],
    ['stale-master-heartbeat', 'offline-worker'],
    ['stale-master-heartbeat', 'late-worker'],
    ['scale-out-disabled', 'no-usable-worker'],
    ['scale-out-disabled', 'offline-worker'],
    ['scale-out-disabled', 'late-worker'],
    ['no-usable-worker', 'offline-worker'],
    ['no-usable-worker', 'late-worker'],
    ['no-usable-worker', 'unstartable-execution'],
    ['stale-master-heartbeat', 'unstartable-execution'],
    ['stale-master-heartbeat', 'delayed-execution'],
    ['scale-out-disabled', 'unstartable-execution'],
    ['scale-out-disabled', 'delayed-execution'],
    ['unreadable-replica', 'failed-execution'],
  ])('%s explains %s, and not the other way round', (cause, effect) => {
    expect(causeOf(effect, cause)).toBe(cause);
    expect(causeOf(cause, effect)).toBeNull();
  });

  it.each<[RuleId, RuleId]>([
    ['offline-worker', 'duplicate-worker'],
    ['offline-worker', 'no-usable-worker'],
    ['stale-master-heartbeat', 'mismatched-master-endpoint'],
    ['no-usable-worker', 'new-disabled-worker'],
    ['missing-permission', 'stale-snapshot'],
    ['no-usable-worker', 'delayed-execution'],
    ['no-usable-worker', 'ghost-execution'],
    ['unstartable-execution', 'offline-worker'],
  ])('%s does not explain %s', (cause, effect) => {
    expect(causeOf(effect, cause)).toBeNull();
  });

  it('a worker that is offline explains its own ghosts only', () => {
    const worker = buildAnomaly('offline-worker', { id: 'worker' });
    const ghostOf = (workerId: string) =>
      buildAnomaly('ghost-execution', { id: `ghost of ${workerId}`, evidence: { workerId } });
    const open = [ghostOf('ETLW02'), worker, ghostOf('ETLW01')];
    expect(inhibitAnomalies(open, NOW).map(({ inhibitedBy }) => inhibitedBy)).toEqual([
      null,
      null,
      'worker',
    ]);
  });

  it('points a chain at its top-most cause', () => {
    expect(causeOf('offline-worker', 'no-usable-worker', 'stale-master-heartbeat')).toBe(
      'stale-master-heartbeat',
    );
    expect(
      causeOf(
        'offline-worker',
        'no-usable-worker',
        'stale-master-heartbeat',
        'unreadable-replica',
        'unreachable-instance',
      ),
    ).toBe('unreachable-instance');
  });

  it('frees an anomaly whose cause is not open any more', () => {
    const freed = inhibitAnomalies([{ ...openAnomaly('late-worker'), inhibitedBy: 'gone' }], NOW);
    expect(freed).toMatchObject([{ inhibitedBy: null }]);
  });

  it.each([
    ['for two minutes', secondsAgo(120), 'failover'],
    ['and no longer', secondsAgo(121), null],
    ['nor five minutes later', minutesAgo(5), null],
  ])('a failover explains that the master is silent: %s', (_case, openedAt, cause) => {
    const failover = buildAnomaly('primary-changed', { id: 'failover', openedAt });
    const [silent] = inhibitAnomalies([openAnomaly('stale-master-heartbeat'), failover], NOW);
    expect(silent?.inhibitedBy).toBe(cause);
  });

  it('knows no circle: nothing explains itself by any chain', () => {
    const explains = (cause: RuleId): RuleId[] =>
      (COVERED_BY_CAUSE[cause] ?? []).flatMap((effect) => [effect, ...explains(effect)]);
    for (const rule of RULE_IDS) expect(explains(rule)).not.toContain(rule);
  });
});
