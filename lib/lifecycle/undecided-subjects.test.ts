import { describe, expect, it } from 'vitest';
import { EMPTY_LIFECYCLE } from '@/lib/domain/anomalies/lifecycle-state';
import type { Judged } from '@/lib/rules/define-rule';
import { buildEvaluation, buildFinding } from '@/lib/testing/build-finding';
import { minutesAgo } from '@/lib/testing/clock';
import { findUndecided } from './undecided-subjects';

const RULE = 'retried-execution';
const retried = (id: string, endedAt?: string) =>
  buildFinding(RULE, { kind: 'execution', id, evidence: endedAt ? { endedAt } : {} });

/** What is undecided about one execution when some of all could not be judged. */
function isUndecided(
  finding: ReturnType<typeof retried>,
  unknowns: { subjectId?: string; judged?: Judged }[],
): boolean {
  const evaluation = buildEvaluation({
    unknownSubjects: unknowns.map(({ subjectId = null, judged }) => ({
      rule: RULE,
      subjectKind: 'execution',
      subjectId,
      missing: [],
      ...(judged && { judged }),
    })),
  });
  const pending = [{ finding, polls: 1 }];
  return findUndecided(evaluation, { ...EMPTY_LIFECYCLE, pending })(finding);
}

const judged = { ids: new Set(['7']), endedBefore: minutesAgo(60) };

describe('what is undecided about an execution when some of all could not be judged', () => {
  it('nothing, when it is among those that were', () => {
    expect(isUndecided(retried('7'), [{ judged }])).toBe(false);
  });

  it('nothing, when it is known to have ended before what the rule looks at', () => {
    expect(isUndecided(retried('8', minutesAgo(61).toISOString()), [{ judged }])).toBe(false);
  });

  it.each([
    ['has not ended, as far as anybody knows', retried('8')],
    ['ended since', retried('8', minutesAgo(59).toISOString())],
    ['ended at a time that is none', retried('8', 'yesterday')],
  ])('everything, when it %s', (_what, finding) => {
    expect(isUndecided(finding, [{ judged }])).toBe(true);
  });

  it('everything, when it is over but the rule looks at all times', () => {
    const finding = retried('8', minutesAgo(61).toISOString());
    expect(isUndecided(finding, [{ judged: { ...judged, endedBefore: null } }])).toBe(true);
  });

  it('everything, when nobody says that any were judged', () => {
    expect(isUndecided(retried('7'), [{}])).toBe(true);
    expect(isUndecided(retried('7'), [{ judged }, {}])).toBe(true);
  });

  it('everything, when it is named itself', () => {
    expect(isUndecided(retried('7'), [{ judged }, { subjectId: '7' }])).toBe(true);
  });
});
