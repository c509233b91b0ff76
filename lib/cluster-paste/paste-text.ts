/** Colours and cursor movements of consoles (ECMA-48), also the kind that sets a window title. */
const ESCAPES =
  /\u001b(?:\[[0-?]{0,64}[ -/]{0,8}[@-~]|\][^\n\u0007\u001b]{0,256}(?:\u0007|\u001b\\))/g;

/** Marks and joiners that nobody sees, byte order marks among them; and what is left of escapes. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/** Mail programs quote with these. */
const QUOTE_MARKS = /^(?:> ?)+(?=\S)/;

export type PasteText = {
  text: string;
  lines: readonly string[];
  /** Where each line begins in the text. */
  offsets: readonly number[];
};

/** The text without what consoles, editors and mail programs add; the numbers of its lines stay. Linear. */
export function toPasteText(pasted: string): PasteText {
  const clean = pasted
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(ESCAPES, '')
    .replace(INVISIBLE, '');
  const lines = clean.split('\n').map((line) => line.replace(QUOTE_MARKS, '').trimEnd());
  const offsets: number[] = [];
  let offset = 0;
  for (const line of lines) {
    offsets.push(offset);
    offset += line.length + 1;
  }
  return { text: lines.join('\n'), lines, offsets };
}
