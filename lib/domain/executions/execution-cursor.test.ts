import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeExecutionCursor,
  encodeExecutionCursor,
  type ExecutionCursor,
} from './execution-cursor';
import { NO_EXECUTION_FILTER } from './execution-filter';

const id = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String);
const range = fc.record({ before: fc.option(id), floor: fc.option(id) });
const clusterName = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((name) => name !== '__proto__');
const cursors = fc.dictionary(clusterName, fc.option(range), { noNullPrototype: true });

const encode = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

describe('a cursor', () => {
  it('is read back as it was made, whatever the clusters are called', () => {
    fc.assert(
      fc.property(cursors, (cursor: ExecutionCursor) => {
        const text = encodeExecutionCursor(cursor, NO_EXECUTION_FILTER);
        expect(text).toMatch(/^[\w-]+$/);
        expect(decodeExecutionCursor(text, NO_EXECUTION_FILTER)).toEqual(cursor);
      }),
    );
  });

  it('belongs to its filter', () => {
    const text = encodeExecutionCursor({ A: { before: '7', floor: null } }, NO_EXECUTION_FILTER);
    expect(decodeExecutionCursor(text, { ...NO_EXECUTION_FILTER, folder: 'Sales' })).toBeNull();
  });

  it('that is any other text is no cursor, and breaks nothing', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json().map(encode)), (text) => {
        expect(decodeExecutionCursor(text, NO_EXECUTION_FILTER)).toBeNull();
      }),
    );
  });

  it.each([
    ['a negative id', '-1'],
    ['an id beyond bigint', '9223372036854775808'],
    ['no number', "1' OR 1=1"],
    ['a number instead of text', 7],
  ])('with %s is no cursor', (_what, before) => {
    const honest = encodeExecutionCursor({}, NO_EXECUTION_FILTER);
    const key = (JSON.parse(atob(honest)) as [1, string, object])[1];
    const forged = encode([1, key, { A: { before, floor: null } }]);
    expect(decodeExecutionCursor(forged, NO_EXECUTION_FILTER)).toBeNull();
    const good = encode([1, key, { A: { before: '1', floor: null } }]);
    expect(decodeExecutionCursor(good, NO_EXECUTION_FILTER)).not.toBeNull();
  });

  it('of absurd length is not even parsed', () => {
    expect(decodeExecutionCursor('A'.repeat(200_000), NO_EXECUTION_FILTER)).toBeNull();
  });
});
