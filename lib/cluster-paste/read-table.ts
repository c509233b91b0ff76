import { cellsOf, wordsOf, type Chunk } from './console-columns';
import { isBlank, lineAt, type PasteCursor } from './paste-cursor';
import { isCommandLine } from './read-commands';
import { readParameterRow } from './read-row';
import { readRecord, settingOf } from './read-record';
import { isKnownLabel, mentionsSetting } from './setting-names';

const RULE = /^\s*-+(?:\s+-+)*$/;

/** Get-Cluster has about a hundred properties. */
const MOST_COLUMNS = 200;

/** Columns that Get-ClusterParameter and cluster.exe print in front of the name of a parameter. */
const OWNERS = /^(?:object|clusterobject|cluster|resource)$/i;

/** A table of Format-Table or cluster.exe: headings, a rule of dashes, rows up to a blank line. */
export function readTable(cursor: PasteCursor, at: number): number {
  const rule = lineAt(cursor, at + 1);
  if (isBlank(cursor, at) || !RULE.test(rule)) return 0;
  const columns = wordsOf(rule);
  const headings = wordsOf(lineAt(cursor, at)).map(({ text }) => text);
  if (headings.length !== columns.length || columns.length > MOST_COLUMNS) return 0;
  // A rule below any other line underlines a heading.
  if (!headings.some((heading) => isKnownLabel(heading) || settingOf(heading))) return 0;
  let end = at + 2;
  while (
    end < cursor.lines.length &&
    !isBlank(cursor, end) &&
    !isCommandLine(lineAt(cursor, end))
  ) {
    end += 1;
  }
  cursor.findings.skip(at);
  cursor.findings.skip(at + 1);
  if (isParameterTable(headings)) readParameters(cursor, headings, at + 2, end);
  else for (let line = at + 2; line < end; line += 1) readRow(cursor, headings, columns, line);
  return end - at;
}

function isParameterTable(headings: readonly string[]): boolean {
  const name = headings.findIndex((heading) => /^name$/i.test(heading));
  const owner = headings[name - 1];
  return (
    name <= 2 &&
    /^value$/i.test(headings[name + 1] ?? '') &&
    (owner === undefined || OWNERS.test(owner)) &&
    (name < 2 || headings[0] === 'T')
  );
}

/** Found by the name of the parameter: where columns begin depends on the console, and names may hold spaces. */
function readParameters(
  cursor: PasteCursor,
  headings: readonly string[],
  start: number,
  end: number,
): void {
  const table = {
    hasOwner: headings.some((heading) => OWNERS.test(heading)),
    hasType: headings.some((heading) => /^type$/i.test(heading)),
    hasMark: headings[0] === 'T',
  };
  for (let line = start; line < end; line += 1) {
    const wasRead = readParameterRow(cursor, line, table);
    if (!wasRead && mentionsSetting(lineAt(cursor, line))) cursor.findings.refuse(line);
    else cursor.findings.skip(line);
  }
}

function readRow(
  cursor: PasteCursor,
  headings: readonly string[],
  columns: readonly Chunk[],
  line: number,
): void {
  const cells = cellsOf(lineAt(cursor, line), columns);
  if (!cells) return cursor.findings.refuse(line);
  const fields = headings.map((label, index) => ({ label, text: cells[index] ?? '', line }));
  readRecord(
    cursor,
    fields.filter(({ text }) => text !== ''),
  );
}
