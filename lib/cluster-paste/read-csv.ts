import { isBlank, lineAt, type PasteCursor } from './paste-cursor';
import { readRecord, settingOf } from './read-record';

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Between the head and the rows of a table in Markdown. */
const RULE = /^\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/;

const HEADING = /^[A-Za-z_]\w{0,80}$/;

/** Export-Csv, ConvertTo-Csv in any culture, what is copied out of a spreadsheet, and tables in Markdown. */
export function readCsv(cursor: PasteCursor, at: number): number {
  const line = lineAt(cursor, at);
  if (/^#TYPE /.test(line)) {
    cursor.findings.skip(at);
    return 1;
  }
  for (const delimiter of DELIMITERS) {
    const headings = splitCells(line, delimiter);
    if (
      !isHeader(headings) ||
      splitCells(lineAt(cursor, at + 1), delimiter).length !== headings.length
    ) {
      continue;
    }
    cursor.findings.skip(at);
    const hasRule = RULE.test(lineAt(cursor, at + 1));
    if (hasRule) cursor.findings.skip(at + 1);
    const headCount = hasRule ? 2 : 1;
    return headCount + readRows(cursor, at + headCount, headings, delimiter);
  }
  return 0;
}

function readRows(
  cursor: PasteCursor,
  start: number,
  headings: readonly string[],
  delimiter: string,
): number {
  let at = start;
  for (; at < cursor.lines.length && !isBlank(cursor, at); at += 1) {
    const cells = splitCells(lineAt(cursor, at), delimiter);
    if (cells.length !== headings.length) break;
    const line = at;
    const fields = headings.map((label, index) => ({ label, text: cells[index] ?? '', line }));
    readRecord(
      cursor,
      fields.filter(({ text }) => text.trim() !== ''),
    );
  }
  return at - start;
}

function isHeader(cells: readonly string[]): boolean {
  if (cells.length < 2 || !cells.every((cell) => HEADING.test(cell))) return false;
  const names = cells.map((cell) => cell.toLowerCase());
  const isLong = names.includes('name') && names.includes('value');
  return isLong || names.includes('buildnumber') || cells.some((cell) => settingOf(cell) !== null);
}

/** Cells of one line; a quote inside quotes is doubled, and pipes may stand at both ends as well. */
function splitCells(text: string, delimiter: string): string[] {
  const line = delimiter === '|' ? text.replace(/^\s*\||\|\s*$/g, '') : text;
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (const character of line) {
    if (character === '"') {
      // The second of two quotes opens again what the first has closed: that is how a quote is written.
      if (!isQuoted && cell.endsWith('\u0000')) cell = `${cell.slice(0, -1)}"`;
      else if (isQuoted) cell += '\u0000';
      isQuoted = !isQuoted;
    } else if (character === delimiter && !isQuoted) {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  cells.push(cell);
  return cells.map((one) => one.replaceAll('\u0000', '').trim());
}
