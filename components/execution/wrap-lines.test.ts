import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from './wrap-lines';

describe('lines of a long text', () => {
  it('end where the text ends them, and where they are full', () => {
    expect(wrapLines('abc\r\nde\n\nfghij\r', 3)).toEqual(['abc', 'de', '', 'fgh', 'ij', '']);
  });

  it('never cut a character in half', () => {
    expect(wrapLines('a🚚b', 2)).toEqual(['a', '🚚', 'b']);
    expect(wrapLines('🚚🚚', 1)).toEqual(['🚚', '🚚']);
  });

  it('lose nothing', () => {
    const text = fc.array(fc.constantFrom('a', 'é', '🚚', '👩‍👩‍👧')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (one, width) => {
        expect(wrapLines(one, width).join('')).toBe(one);
      }),
    );
  });

  it('are made of five megabytes at once', () => {
    expect(wrapLines('x'.repeat(5_000_000), 160)).toHaveLength(31_250);
  });
});
