import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeVisible, splitVisible } from './make-visible';

describe('what would act instead of being read', () => {
  it.each([
    ['a\0b', 'a⟨NUL⟩b'],
    ['\u001b[31mred\u001b[0m', '⟨ESC⟩[31mred⟨ESC⟩[0m'],
    ['bell\u0007\u007f', 'bell⟨BEL⟩⟨DEL⟩'],
    ['abc\u202Etxt.exe\u202C', 'abc⟨U+202E⟩txt.exe⟨U+202C⟩'],
    ['one\u2028two\u0085three', 'one⟨U+2028⟩two⟨U+0085⟩three'],
    ['zero\u200Bwidth\uFEFF', 'zero⟨U+200B⟩width⟨U+FEFF⟩'],
    ['\r\n\u001f', '⟨CR⟩⟨LF⟩⟨US⟩'],
    ['half a character \ud83d', 'half a character ⟨U+D83D⟩'],
  ])('has a visible form', (text, shown) => {
    expect(makeVisible(text)).toBe(shown);
  });

  it.each(['tab\tstays', '<b onclick="x">&amp;', '错误 👩‍💻 שגיאה خطأ', ''])(
    'leaves what is only text as it is: %s',
    (text) => {
      expect(makeVisible(text)).toBe(text);
    },
  );

  it('never comes through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(makeVisible(text).replaceAll('\t', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
      }),
    );
  });
});

describe('text in parts', () => {
  it('tells a form from text that only looks like one', () => {
    expect(splitVisible('⟨U+202E⟩\u202Eabc')).toEqual([
      { text: '⟨U+202E⟩', isForm: false },
      { text: '⟨U+202E⟩', isForm: true },
      { text: 'abc', isForm: false },
    ]);
  });

  it('keeps what is wanted, such as the ends of lines', () => {
    expect(splitVisible('a\nb\u0007', '\n')).toEqual([
      { text: 'a\nb', isForm: false },
      { text: '⟨BEL⟩', isForm: true },
    ]);
  });

  it('is the visible text when it is put together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const together = splitVisible(text)
          .map((part) => part.text)
          .join('');
        expect(together).toBe(makeVisible(text));
      }),
    );
  });
});
