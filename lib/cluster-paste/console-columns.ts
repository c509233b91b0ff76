/** A stretch of a line, in cells of the console: a Chinese character takes two. */
export type Chunk = { text: string; start: number; end: number };

/** East Asian wide and full-width characters. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;

/** More words than this are no row of a table. */
const MOST_WORDS = 500;

/** The words of a line and where they stand. */
export function wordsOf(line: string): Chunk[] {
  const words: Chunk[] = [];
  let cell = 0;
  let word: Chunk | null = null;
  for (const character of line) {
    const width = WIDE.test(character) ? 2 : 1;
    if (/\s/.test(character)) word = null;
    else if (word) {
      word.text += character;
      word.end = cell + width;
    } else {
      word = { text: character, start: cell, end: cell + width };
      words.push(word);
    }
    cell += width;
  }
  return words;
}

/**
 * The cells of a row below columns, whether those are aligned to the left or to the right; null when a word could belong
 * to either of two columns. As many words as columns are taken in order: consoles disagree about the width of characters.
 */
export function cellsOf(row: string, columns: readonly Chunk[]): string[] | null {
  const words = wordsOf(row);
  if (words.length > MOST_WORDS) return null;
  if (words.length === columns.length) return words.map(({ text }) => text);
  const cells = columns.map((): Chunk[] => []);
  const homeless: Chunk[] = [];
  for (const word of words) {
    const under = columns.flatMap((column, index) => (overlaps(word, column) ? [index] : []));
    const [index] = under;
    if (under.length > 1) return null;
    if (index === undefined) homeless.push(word);
    else cells[index]?.push(word);
  }
  for (const word of homeless) {
    const neighbours = cells.filter((cell) => cell.some((other) => areAdjacent(word, other)));
    const [only] = neighbours;
    if (!only || neighbours.length > 1) return null;
    only.push(word);
  }
  return cells.map((cell) =>
    cell
      .toSorted((one, other) => one.start - other.start)
      .map(({ text }) => text)
      .join(' '),
  );
}

function overlaps(one: Chunk, other: Chunk): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Words of one cell are one space apart. */
function areAdjacent(one: Chunk, other: Chunk): boolean {
  return one.start - other.end === 1 || other.start - one.end === 1;
}
