const TAB = 0x09;
const DELETE = 0x7f;
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200B\u2060\uFEFF]/gu;

/**
 * Gives a visible form to what would act instead of being read: NUL and other controls become ␀ and its kin, characters
 * that turn the writing direction or break lines become ⟨U+202E⟩. Tabs stay.
 */
export function makeVisible(text: string): string {
  return text.replace(INVISIBLE, (character) => {
    const code = character.charCodeAt(0);
    if (code === TAB) return character;
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    if (code === DELETE) return '\u2421';
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
  });
}
