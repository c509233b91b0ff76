import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/domain/anomalies/finding';
import { buildEvaluation, buildFinding } from '@/lib/testing/build-finding';
import { hoursAgo, minutesAgo, NOW } from '@/lib/testing/clock';
import type { RuleEvaluation } from '@/lib/rules/evaluate';
import { advanceAnomalies, type AdvancedAnomalies } from './advance-anomalies';
import { EMPTY_LIFECYCLE } from '@/lib/domain/anomalies/lifecycle-state';

const offline = buildFinding('offline-worker');
const late = buildFinding('late-worker');

const FOUND = buildEvaluation({ findings: [offline] });
const ABSENT = buildEvaluation();
const RULE_BLIND = buildEvaluation({
  notEvaluated: [{ rule: 'offline-worker', missing: ['workers'] }],
});
const blindTo = (subjectId: string | null, subjectKind: Finding['subject']['kind'] = 'worker') =>
  buildEvaluation({
    unknownSubjects: [{ rule: 'offline-worker', subjectKind, subjectId, missing: [] }],
  });

/** Advances through polls 15 s apart, the last of them now. */
function advanceThrough(...evaluations: RuleEvaluation[]): AdvancedAnomalies {
  const start = NOW.getTime() - (evaluations.length - 1) * 15_000;
  return advanceAt(
    evaluations.map((evaluation, index) => [evaluation, new Date(start + index * 15_000)]),
  );
}

function advanceAt(polls: [RuleEvaluation, Date][]): AdvancedAnomalies {
  let ids = 0;
  let advanced: AdvancedAnomalies = {
    state: EMPTY_LIFECYCLE,
    opened: [],
    reopened: [],
    resolved: [],
  };
  for (const [evaluation, now] of polls) {
    advanced = advanceAnomalies({
      state: advanced.state,
      evaluation,
      cluster: 'PROD-ETL',
      now,
      createId: () => `anomaly-${++ids}`,
    });
  }
  return advanced;
}

/** "open", "open, stale", "resolved" or "nothing", and what the last poll announced. */
function summaryOf({ state, opened, reopened, resolved }: AdvancedAnomalies): string {
  const current = state.open[0] ?? state.resolved[0];
  const status = current ? `${current.status}${current.isStale ? ', stale' : ''}` : 'nothing';
  const announced = [
    ...opened.map(() => 'opened'),
    ...reopened.map(() => 'reopened'),
    ...resolved.map(() => 'resolved'),
  ];
  return [status, ...announced].join(' · ');
}

describe('advanceAnomalies', () => {
  it.each([
    ['nothing + absent -> nothing', [ABSENT], 'nothing'],
    ['nothing + found -> opens', [FOUND], 'open · opened'],
    ['nothing + not evaluated -> nothing', [RULE_BLIND], 'nothing'],
    ['open + found -> still open, silently', [FOUND, FOUND], 'open'],
    ['open + absent once -> still open', [FOUND, ABSENT], 'open'],
    ['open + absent twice -> resolves', [FOUND, ABSENT, ABSENT], 'resolved · resolved'],
    ['resolved + absent -> still resolved', [FOUND, ABSENT, ABSENT, ABSENT], 'resolved'],
    ['open + absent, found, absent -> still open', [FOUND, ABSENT, FOUND, ABSENT], 'open'],
    ['open + not evaluated -> open, stale', [FOUND, RULE_BLIND], 'open, stale'],
    [
      'open + not evaluated for long -> still open, stale',
      [FOUND, ...Array.from({ length: 50 }, () => RULE_BLIND)],
      'open, stale',
    ],
    ['stale + found -> open, not stale', [FOUND, RULE_BLIND, FOUND], 'open'],
    ['stale + absent once -> open, not stale', [FOUND, RULE_BLIND, ABSENT], 'open'],
    [
      'open + absent, not evaluated -> open, stale: the blind poll is no clean one',
      [FOUND, ABSENT, RULE_BLIND],
      'open, stale',
    ],
    [
      'open + absent, not evaluated, absent -> resolves: two clean polls',
      [FOUND, ABSENT, RULE_BLIND, ABSENT],
      'resolved · resolved',
    ],
    ['open + its subject unknown -> open, stale', [FOUND, blindTo('ETLW01')], 'open, stale'],
    ['open + all workers unknown -> open, stale', [FOUND, blindTo(null)], 'open, stale'],
    [
      'open + another worker unknown twice -> resolves',
      [FOUND, blindTo('ETLW02'), blindTo('ETLW02')],
      'resolved · resolved',
    ],
    [
      'open + the master unknown twice -> resolves',
      [FOUND, blindTo(null, 'master'), blindTo(null, 'master')],
      'resolved · resolved',
    ],
    [
      'open + another rule not evaluated twice -> resolves',
      [
        FOUND,
        buildEvaluation({ notEvaluated: [{ rule: 'clock-skew', missing: [] }] }),
        buildEvaluation({ notEvaluated: [{ rule: 'clock-skew', missing: [] }] }),
      ],
      'resolved · resolved',
    ],
    ['resolved + found -> reopens', [FOUND, ABSENT, ABSENT, FOUND], 'open · reopened'],
  ])('%s', (_transition, evaluations, expected) => {
    expect(summaryOf(advanceThrough(...evaluations))).toBe(expected);
  });
});

const LATE = buildEvaluation({ findings: [late] });
const LATE_BLIND = buildEvaluation({ notEvaluated: [{ rule: 'late-worker', missing: [] }] });

describe('advanceAnomalies, with a rule that is prone to flap', () => {
  it.each([
    ['nothing + found once -> nothing yet', [LATE], 'nothing'],
    ['nothing + found twice -> opens', [LATE, LATE], 'open · opened'],
    ['nothing + found, absent, found -> nothing yet', [LATE, ABSENT, LATE], 'nothing'],
    ['nothing + found, not evaluated -> nothing yet', [LATE, LATE_BLIND], 'nothing'],
    [
      'nothing + found, not evaluated, found -> opens: nothing spoke against it',
      [LATE, LATE_BLIND, LATE],
      'open · opened',
    ],
    ['resolved + found once -> still resolved', [LATE, LATE, ABSENT, ABSENT, LATE], 'resolved'],
    [
      'resolved + found twice -> reopens',
      [LATE, LATE, ABSENT, ABSENT, LATE, LATE],
      'open · reopened',
    ],
  ])('%s', (_transition, evaluations, expected) => {
    expect(summaryOf(advanceThrough(...evaluations))).toBe(expected);
  });
});

describe('an anomaly', () => {
  it('carries its finding, its cluster, and when it was found', () => {
    expect(advanceThrough(FOUND, FOUND).state.open).toEqual([
      {
        ...offline,
        id: 'anomaly-1',
        cluster: 'PROD-ETL',
        status: 'open',
        openedAt: new Date(NOW.getTime() - 15_000),
        lastFoundAt: NOW,
        resolvedAt: null,
        reopenCount: 0,
        isStale: false,
        inhibitedBy: null,
        acknowledgement: null,
      },
    ]);
  });

  it('takes over severity, evidence and name of the newest finding', () => {
    const disabled = buildFinding('offline-worker', {
      severity: 'info',
      evidence: { isEnabled: false },
      subject: { kind: 'worker', id: 'ETLW01', name: 'Renamed' },
    });
    const { state } = advanceThrough(FOUND, buildEvaluation({ findings: [disabled] }));
    expect(state.open).toMatchObject([{ id: 'anomaly-1', ...disabled }]);
  });

  it('keeps the last proven evidence and instant while it is stale', () => {
    const found = buildFinding('offline-worker', { evidence: { heartbeatAgeMs: 400_000 } });
    const { state } = advanceAt([
      [buildEvaluation({ findings: [found] }), minutesAgo(10)],
      [RULE_BLIND, NOW],
    ]);
    expect(state.open).toMatchObject([
      { lastFoundAt: minutesAgo(10), evidence: { heartbeatAgeMs: 400_000 }, isStale: true },
    ]);
  });

  it.each([
    ['within the hour reopens the same one', minutesAgo(60), ['anomaly-1'], 1],
    ['later opens another one', minutesAgo(61), ['anomaly-2'], 0],
  ])('that comes back %s', (_case, resolvedAt, ids, reopenCount) => {
    const { state } = advanceAt([
      [FOUND, hoursAgo(3)],
      [ABSENT, hoursAgo(2)],
      [ABSENT, resolvedAt],
      [FOUND, NOW],
    ]);
    expect(state.open.map(({ id }) => id)).toEqual(ids);
    expect(state.open).toMatchObject([{ reopenCount, resolvedAt: null }]);
  });

  it('keeps the instant when it opened first when it reopens, and is no longer among the resolved', () => {
    const { state } = advanceAt([
      [FOUND, hoursAgo(2)],
      [ABSENT, minutesAgo(40)],
      [ABSENT, minutesAgo(30)],
      [FOUND, NOW],
    ]);
    expect(state.open).toMatchObject([{ openedAt: hoursAgo(2), lastFoundAt: NOW }]);
    expect(state.resolved).toEqual([]);
  });

  it('can be listed for a day after it was resolved', () => {
    const polls = (resolvedAt: Date): [RuleEvaluation, Date][] => [
      [FOUND, hoursAgo(30)],
      [ABSENT, hoursAgo(29)],
      [ABSENT, resolvedAt],
      [ABSENT, NOW],
    ];
    expect(advanceAt(polls(hoursAgo(24))).state.resolved).toHaveLength(1);
    expect(advanceAt(polls(hoursAgo(25))).state.resolved).toEqual([]);
  });
});

describe('the lifecycle', () => {
  it('keeps no more than 500 resolved anomalies, newest first', () => {
    const findings = Array.from({ length: 600 }, (_, index) =>
      buildFinding('offline-worker', { id: `ETLW${index}` }),
    );
    const { state, resolved } = advanceAt([
      [FOUND, minutesAgo(9)],
      [ABSENT, minutesAgo(8)],
      [ABSENT, minutesAgo(7)],
      [buildEvaluation({ findings }), minutesAgo(6)],
      [ABSENT, minutesAgo(5)],
      [ABSENT, NOW],
    ]);
    expect(resolved).toHaveLength(600);
    expect(state.resolved).toHaveLength(500);
    expect(state.resolved.every(({ resolvedAt }) => resolvedAt === NOW)).toBe(true);
  });

  it('opens one anomaly for a finding that is made twice in one poll', () => {
    const twice = buildEvaluation({ findings: [offline, offline] });
    expect(advanceThrough(twice).opened).toHaveLength(1);
  });

  it('announces a new anomaly together with what explains it', () => {
    const noWorker = buildFinding('no-usable-worker', { kind: 'cluster', id: 'PROD-ETL' });
    const { opened } = advanceThrough(buildEvaluation({ findings: [noWorker, offline] }));
    expect(opened).toMatchObject([
      { rule: 'no-usable-worker', inhibitedBy: null },
      { rule: 'offline-worker', inhibitedBy: 'anomaly-1' },
    ]);
  });

  it('frees an anomaly when its cause is resolved', () => {
    const noWorker = buildFinding('no-usable-worker', { kind: 'cluster', id: 'PROD-ETL' });
    const both = buildEvaluation({ findings: [noWorker, offline] });
    expect(advanceThrough(both, FOUND).state.open[1]?.inhibitedBy).toBe('anomaly-1');
    expect(advanceThrough(both, FOUND, FOUND).state.open).toMatchObject([
      { rule: 'offline-worker', inhibitedBy: null },
    ]);
  });

  it('does not change the state that it was given', () => {
    const before = advanceThrough(FOUND).state;
    const copy = structuredClone(before);
    advanceAnomalies({
      state: before,
      evaluation: RULE_BLIND,
      cluster: 'PROD-ETL',
      now: NOW,
      createId: () => 'new',
    });
    expect(before).toEqual(copy);
  });
});
