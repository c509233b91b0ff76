import { describe, expect, it } from 'vitest';
import { RULE_IDS } from '@/lib/domain/anomalies/rule-ids';
import { SECTION_NAMES } from '@/lib/domain/snapshot';
import { buildContext } from '@/lib/testing/build-context';
import { collected, failed } from '@/lib/testing/build-section';
import { buildFailedSnapshot, buildSnapshot } from '@/lib/testing/build-snapshot';
import { buildWorker } from '@/lib/testing/build-worker';
import { minutesAgo } from '@/lib/testing/clock';
import { defineRule, found } from './define-rule';
import { evaluateRules } from './evaluate';
import { offlineWorker } from '@/lib/rules/workers/offline-worker';

const subject = { kind: 'cluster', id: 'PROD-ETL', name: 'PROD-ETL' } as const;

describe('evaluateRules', () => {
  it('evaluates every rule on a healthy cluster and finds nothing', () => {
    expect(evaluateRules(buildSnapshot(), buildContext())).toEqual({
      findings: [],
      notEvaluated: [],
      unknownSubjects: [],
    });
  });

  it('evaluates no more than the watching itself when nothing could be read', () => {
    const { findings, notEvaluated } = evaluateRules(
      buildFailedSnapshot('refused'),
      buildContext(),
    );
    expect(findings.map(({ rule }) => rule)).toEqual(['unreachable-instance']);
    const watching = ['unreachable-instance', 'stale-snapshot'];
    expect(notEvaluated.map(({ rule }) => rule)).toEqual(
      RULE_IDS.filter((id) => !watching.includes(id)),
    );
  });

  it('does not evaluate a rule on what an earlier poll read', () => {
    const sections = Object.fromEntries(SECTION_NAMES.map((name) => [name, failed('timeout')]));
    const { findings, notEvaluated } = evaluateRules(buildSnapshot({ sections }), buildContext());
    expect(findings).toEqual([]);
    expect(notEvaluated).toContainEqual({ rule: 'offline-worker', missing: ['workers'] });
  });

  it('lets no broken rule take the others down, and does not call it fine', () => {
    const broken = defineRule({
      id: 'late-worker',
      severity: 'warning',
      requires: [],
      evaluate: () => {
        throw new Error('broken');
      },
    });
    const workers = collected([buildWorker({ lastOnlineAt: minutesAgo(10) })]);
    const snapshot = buildSnapshot({ sections: { workers } });
    const outcome = evaluateRules(snapshot, buildContext(), [broken, offlineWorker]);
    expect(outcome.findings).toMatchObject([{ rule: 'offline-worker' }]);
    expect(outcome.notEvaluated).toEqual([{ rule: 'late-worker', missing: ['internal error'] }]);
  });

  it('gives a finding the severity of its rule unless it brings its own', () => {
    const rule = defineRule({
      id: 'clock-skew',
      severity: 'warning',
      requires: [],
      evaluate: () => [found(subject, {}), found(subject, {}, 'info')],
    });
    const { findings } = evaluateRules(buildSnapshot(), buildContext(), [rule]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'info']);
  });

  it('names every input that a rule lacks', () => {
    const rule = defineRule({
      id: 'clock-skew',
      severity: 'warning',
      requires: ['source', 'tasks', 'workers'],
      evaluate: () => [found(subject, {})],
    });
    const snapshot = buildSnapshot({ source: null, sections: { tasks: failed('timeout') } });
    const { notEvaluated } = evaluateRules(snapshot, buildContext(), [rule]);
    expect(notEvaluated).toEqual([{ rule: 'clock-skew', missing: ['source', 'tasks'] }]);
  });
});
