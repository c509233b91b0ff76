/** Colours and cursor movements of consoles (ECMA-48), also the kind that sets a window title. */
const ESCAPES =
  /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\n\u0007\u001b]{0,256}(?:\u0007|\u001b\\))/g;

/** Marks and joiners that nobody sees, byte order marks among them; and what is left of escapes. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** A byte order mark that was read in another encoding than it was written in. */
const STRAY_MARK = /^(?:\u00ff\u00fe|\u00fe\u00ff|\u00ef\u00bb\u00bf)/;

/** Spaces that web pages, mail and cultures put in place of the common one; the ideographic one takes two cells. */
const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f]/g;
const WIDE_SPACE = /\u3000/g;

const DOUBLE_QUOTES = /[\u201c-\u201f]/g;

/** What Chinese input methods type for 0 to 9, and how far those are from 0 to 9. */
const WIDE_DIGITS = /[\uff10-\uff19]/g;
const WIDE_DIGIT_OFFSET = 0xfee0;

/** Fences of Markdown say nothing. */
const FENCE = /^\s*```\w*$/;

/** Mail programs quote with these. */
const QUOTE_MARKS = /^(?:> ?)+(?=\S)/;

export type PasteText = {
  text: string;
  lines: readonly string[];
  /** Where each line begins in the text. */
  offsets: readonly number[];
};

/** The text without what consoles, editors and mail programs add or exchange; the numbers of its lines stay. Linear. */
export function toPasteText(pasted: string): PasteText {
  const clean = pasted
    .replace(STRAY_MARK, '')
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(ESCAPES, '')
    .replace(INVISIBLE, '')
    .replace(ODD_SPACES, ' ')
    .replace(WIDE_SPACE, '  ')
    .replace(DOUBLE_QUOTES, '"')
    .replace(WIDE_DIGITS, toDigit);
  const lines = clean
    .split('\n')
    .map((line) => line.replace(QUOTE_MARKS, '').trimEnd().replace(FENCE, ''));
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  return { text: lines.join('\n'), lines, offsets };
}

function toDigit(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - WIDE_DIGIT_OFFSET);
}
