import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSame } from './is-same';

const { tie: arbitrary } = fc.letrec<{ tie: unknown }>((tie) => ({
  tie: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<unknown>(null, true, false, '', 'a', '2026-01-01T00:00:00.000Z', 0, 1),
    fc.constantFrom(0, 1, Date.UTC(2026, 0, 1)).map((ms) => new Date(ms)),
    fc.array(tie('tie'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', '0'), tie('tie'), { noNullPrototype: true }),
  ),
}));

describe('what is the same', () => {
  it('is what Node calls deeply equal, and nothing else', () => {
    fc.assert(
      fc.property(arbitrary, arbitrary, (left, right) => {
        expect(isSame(left, right)).toBe(isDeepStrictEqual(left, right));
      }),
      { numRuns: 1_000 },
    );
  });

  it('is whatever was copied member by member', () => {
    fc.assert(
      fc.property(arbitrary, (value) => {
        expect(isSame(value, structuredClone(value))).toBe(true);
      }),
    );
  });

  it('is not decided by members that do not count, but by all others', () => {
    const worker = { name: 'ETLW1', seenAt: new Date(0), of: { seenAt: 1 } };
    expect(isSame(worker, { ...worker, seenAt: new Date(1) })).toBe(false);
    expect(isSame(worker, { ...worker, seenAt: new Date(1) }, ['seenAt'])).toBe(true);
    expect(isSame(worker, { ...worker, name: 'ETLW2' }, ['seenAt'])).toBe(false);
    expect(isSame(worker, { ...worker, of: { seenAt: 2 } }, ['seenAt'])).toBe(false);
  });

  it.each([
    ['an instant and its number', new Date(1), 1],
    ['an instant and an object', new Date(1), {}],
    ['a list and an object', ['a'], { 0: 'a' }],
    ['nothing and an object', null, {}],
    ['a member that is missing', { a: null }, { b: null }],
    ['a longer list', [1], [1, 2]],
  ])('is not %s', (_, left, right) => {
    expect(isSame(left, right)).toBe(false);
    expect(isSame(right, left)).toBe(false);
  });
});
