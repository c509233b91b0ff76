import { describe, expect, it } from 'vitest';
import { EMPTY_LIFECYCLE, type LifecycleState } from '@/lib/domain/anomalies/lifecycle-state';
import type { RuleEvaluation } from '@/lib/rules/evaluate';
import { buildEvaluation, buildFinding } from '@/lib/testing/build-finding';
import { minutesAgo, NOW } from '@/lib/testing/clock';
import { advanceAnomalies } from './advance-anomalies';

const FOUND = buildEvaluation({ findings: [buildFinding('offline-worker')] });
const ABSENT = buildEvaluation();
const RULE_BLIND = buildEvaluation({
  notEvaluated: [{ rule: 'offline-worker', missing: ['workers'] }],
});

describe('an acknowledgement', () => {
  const poll = (state: LifecycleState, evaluation: RuleEvaluation, now: Date) =>
    advanceAnomalies({ state, evaluation, cluster: 'PROD-ETL', now, createId: () => 'anomaly-1' });

  function acknowledged(until: Date | null): LifecycleState {
    const { state } = poll(EMPTY_LIFECYCLE, FOUND, NOW);
    const acknowledgement = { by: 'Ada', reason: 'Known.', at: NOW, until };
    return { ...state, open: state.open.map((anomaly) => ({ ...anomaly, acknowledgement })) };
  }

  const inMinutes = (minutes: number) => minutesAgo(-minutes);

  it.each<[string, Date | null, RuleEvaluation, boolean]>([
    ['lasts until its time is over', inMinutes(6), FOUND, true],
    ['lasts until the anomaly resolves when it was given no time', null, FOUND, true],
    ['lasts while nobody knows whether the anomaly still holds', null, RULE_BLIND, true],
    ['ends at its time', inMinutes(5), FOUND, false],
    ['ends at its time also while nobody knows', inMinutes(4), RULE_BLIND, false],
  ])('%s', (_what, until, evaluation, lasts) => {
    const { state } = poll(acknowledged(until), evaluation, inMinutes(5));
    expect(state.open[0]?.acknowledgement !== null).toBe(lasts);
  });

  it('ends when the anomaly resolves, and does not come back when that does', () => {
    const clean = poll(acknowledged(null), ABSENT, inMinutes(1));
    const gone = poll(clean.state, ABSENT, inMinutes(2));
    expect(gone.state.resolved).toMatchObject([{ acknowledgement: null }]);
    const back = poll(gone.state, FOUND, inMinutes(3));
    expect(back.reopened).toMatchObject([{ id: 'anomaly-1', acknowledgement: null }]);
  });
});
