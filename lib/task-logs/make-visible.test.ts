import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeVisible } from './make-visible';
import { isPrintableName } from './printable-name';

describe('what would act instead of being read', () => {
  it.each([
    ['a\0b', 'a␀b'],
    ['\u001b[31mred\u001b[0m', '␛[31mred␛[0m'],
    ['bell\u0007\u007f', 'bell␇␡'],
    ['abc\u202Etxt.exe\u202C', 'abc⟨U+202E⟩txt.exe⟨U+202C⟩'],
    ['one\u2028two\u0085three', 'one⟨U+2028⟩two⟨U+0085⟩three'],
    ['zero\u200Bwidth\uFEFF', 'zero⟨U+200B⟩width⟨U+FEFF⟩'],
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

describe('a file name', () => {
  it.each(['task.log', 'Tâche 任务 (1) {A}.txt', '…', '-rf', '%2e%2e'])(
    'is printable: %s',
    (name) => {
      expect(isPrintableName(name)).toBe(true);
    },
  );

  it.each([
    'a\nb',
    'a\u001b[2J',
    'gpj.\u202Eexe',
    'a\u200Bb',
    'bad\uFFFDbytes',
    'a\u2028b',
    '\ud800',
  ])('is refused when it deceives: %j', (name) => {
    expect(isPrintableName(name)).toBe(false);
  });
});
