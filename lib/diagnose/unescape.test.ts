import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unescape } from './unescape';

describe('unescape', () => {
  it.each([
    [String.raw`authority \u0027etlm01:8391\u0027 ---\u003E`, "authority 'etlm01:8391' --->"],
    [String.raw`\\u65E0\\u6CD5`, '无法'],
    ['&apos;a&apos; ---&gt; &quot;b&quot; &#39;&#x27;&#xA;', `'a' ---> "b" ''\n`],
    ['&amp;lt; &nbsp; &#0; &#9999999; \\u12', '&lt; &nbsp; &#0; &#9999999; \\u12'],
  ])('gives %s back as it was', (escaped, plain) => {
    expect(unescape(escaped)).toBe(plain);
  });

  it('gives back whatever JSON has escaped', () => {
    const escapeAll = (text: string) =>
      [...Array(text.length).keys()]
        .map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join('');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!text.includes('\0'));
        expect(unescape(escapeAll(text))).toBe(text);
      }),
    );
  });

  it('never throws', () => {
    const piece = fc.constantFrom('\\', 'u', '&', '#', 'x', '0', '1', 'f', ';', 'lt', 'amp');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        unescape(pieces.join(''));
      }),
    );
  });
});
