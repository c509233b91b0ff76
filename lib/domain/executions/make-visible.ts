const TAB = 0x09;
const DELETE = 0x7f;
const INVISIBLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\u200B\u2060\uFEFF]/gu;

/** As ASCII calls its first 32 characters. */
const CONTROL_NAMES = [
  ...['NUL', 'SOH', 'STX', 'ETX', 'EOT', 'ENQ', 'ACK', 'BEL', 'BS', 'HT', 'LF', 'VT', 'FF', 'CR'],
  ...[
    'SO',
    'SI',
    'DLE',
    'DC1',
    'DC2',
    'DC3',
    'DC4',
    'NAK',
    'SYN',
    'ETB',
    'CAN',
    'EM',
    'SUB',
    'ESC',
  ],
  ...['FS', 'GS', 'RS', 'US'],
];

/** A stretch of text; `isForm` where it stands for a character that would not be seen. */
export type VisiblePart = { text: string; isForm: boolean };

/**
 * Gives a visible form to what would act instead of being read: NUL and other controls become ⟨NUL⟩ and its kin,
 * characters that turn the writing direction or break lines become ⟨U+202E⟩: forms that every font has. Tabs stay.
 */
export function makeVisible(text: string): string {
  return text.replace(INVISIBLE, formOf);
}

/** The same in parts, so that a form can be told from text that only looks like one. `kept` characters stay as they are. */
export function splitVisible(text: string, kept = ''): VisiblePart[] {
  const parts: VisiblePart[] = [];
  let end = 0;
  for (const { 0: character, index } of text.matchAll(INVISIBLE)) {
    const form = formOf(character);
    if (form === character || kept.includes(character)) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isForm: false });
    parts.push({ text: form, isForm: true });
    end = index + character.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isForm: false });
  return parts;
}

function formOf(character: string): string {
  const code = character.charCodeAt(0);
  if (code === TAB) return character;
  if (code === DELETE) return '⟨DEL⟩';
  const name = CONTROL_NAMES[code];
  if (name !== undefined) return `⟨${name}⟩`;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
