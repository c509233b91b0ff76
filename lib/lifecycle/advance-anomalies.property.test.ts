import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '@/lib/domain/anomalies/finding';
import { arbitraryPolls, walkPolls } from '@/lib/testing/arbitrary-polls';

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}

describe('whatever the rules say, poll after poll', () => {
  it('no two open or pending ones are about the same thing, and no id is used twice', () => {
    fc.assert(
      fc.property(arbitraryPolls, (steps) =>
        walkPolls(steps, ({ state }) => {
          const pending = state.pending.map((one) => one.finding);
          expect(isUnique([...state.open, ...pending].map(fingerprintOf))).toBe(true);
          expect(isUnique([...state.open, ...state.resolved].map(({ id }) => id))).toBe(true);
        }),
      ),
    );
  });

  it('no anomaly resolves in a poll in which its rule was not evaluated for it', () => {
    fc.assert(
      fc.property(arbitraryPolls, (steps) =>
        walkPolls(steps, ({ resolved, evaluation: said }) => {
          for (const { rule: ruleId, subject } of resolved) {
            expect(said.notEvaluated.map((one) => one.rule)).not.toContain(ruleId);
            const unknown = said.unknownSubjects.filter((one) => one.rule === ruleId);
            expect(
              unknown.some(
                (one) =>
                  one.subjectKind === subject.kind && [null, subject.id].includes(one.subjectId),
              ),
            ).toBe(false);
          }
        }),
      ),
    );
  });

  it('no anomaly resolves while it is found, and every open one that was not judged is stale', () => {
    fc.assert(
      fc.property(arbitraryPolls, (steps) =>
        walkPolls(steps, ({ state, resolved, evaluation: said }) => {
          const found = new Set(said.findings.map(fingerprintOf));
          expect(resolved.filter((one) => found.has(fingerprintOf(one)))).toEqual([]);
          const blind = new Set(said.notEvaluated.map((one) => one.rule));
          for (const anomaly of state.open) {
            if (found.has(fingerprintOf(anomaly))) expect(anomaly.isStale).toBe(false);
            else if (blind.has(anomaly.rule)) expect(anomaly.isStale).toBe(true);
          }
        }),
      ),
    );
  });

  it('what explains an anomaly is open, and is itself explained by nothing', () => {
    fc.assert(
      fc.property(arbitraryPolls, (steps) =>
        walkPolls(steps, ({ state }) => {
          for (const { id, inhibitedBy } of state.open) {
            if (inhibitedBy === null) continue;
            expect(inhibitedBy).not.toBe(id);
            const cause = state.open.find((one) => one.id === inhibitedBy);
            expect(cause).toMatchObject({ status: 'open', inhibitedBy: null });
          }
        }),
      ),
    );
  });

  it('nothing is acknowledged beyond its time, and nothing that is resolved is acknowledged', () => {
    fc.assert(
      fc.property(arbitraryPolls, (steps) =>
        walkPolls(steps, ({ state, now }) => {
          for (const { acknowledgement } of state.open) {
            const until = acknowledgement?.until ?? now;
            expect(acknowledgement === null || until > now).toBe(true);
          }
          expect(state.resolved.every((one) => one.acknowledgement === null)).toBe(true);
        }),
      ),
    );
  });
});
