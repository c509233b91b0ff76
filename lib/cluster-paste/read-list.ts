import { isBlank, lineAt, type PasteCursor } from './paste-cursor';
import { readRecord, settingOf, type Field } from './read-record';
import { isKnownLabel } from './setting-names';

/** `Name : value` of Format-List; also `Name = value`, and a line of half a JSON object. */
const LABELLED = /^([ \t]*(?:[-–*•] )?["']?)([A-Za-z_]\w*)["']?[ \t]*([:=：])(.*)$/;

const PUNCTUATION = /^[ \t[\]{}(),]+$/;

type Labelled = { label: string; text: string; indent: number; valueColumn: number };

/** One record of a list: lines with labels, and what they go on with, up to a blank line or a label that comes again. */
export function readList(cursor: PasteCursor, at: number): number {
  const first = readLabel(lineAt(cursor, at));
  if (!first) return 0;
  const fields: Field[] = [];
  const seen = new Set<string>();
  let labelled: Labelled = first;
  let next = at;
  while (next < cursor.lines.length && !isBlank(cursor, next)) {
    const line = lineAt(cursor, next);
    if (next > at && indentOf(line) >= labelled.valueColumn) {
      continueField(cursor, fields, next);
      next += 1;
      continue;
    }
    const found = readLabel(line);
    if (!found || seen.has(found.label.toLowerCase())) break;
    if (next > at && found.indent !== labelled.indent) break;
    labelled = found;
    seen.add(found.label.toLowerCase());
    fields.push({ label: found.label, text: found.text, line: next });
    next += 1;
  }
  readRecord(cursor, fields);
  return next - at;
}

/** Brackets of JSON or of Format-Custom that stand alone. */
export function readPunctuation(cursor: PasteCursor, at: number): number {
  if (!PUNCTUATION.test(lineAt(cursor, at))) return 0;
  cursor.findings.skip(at);
  return 1;
}

function readLabel(line: string): Labelled | null {
  const [, before, label, separator, rest] = LABELLED.exec(line) ?? [];
  if (before === undefined || !label || !separator || rest === undefined) return null;
  // A path (C:\Windows), a time or an address is no label.
  if (/^[\\/:]/.test(rest)) return null;
  const valueColumn = line.length - rest.length + (rest.startsWith(' ') ? 1 : 0);
  return { label, text: unquote(rest), indent: before.length, valueColumn };
}

/** `1000,` and `"PROD",` are what the lines of a JSON object end with. */
function unquote(rest: string): string {
  const text = rest.trim().replace(/,$/, '');
  return /^"[^"]*"$|^'[^']*'$/.test(text) ? text.slice(1, -1) : text;
}

/** Format-List goes on below the beginning of the value; a number is never that long, so what is cut is in doubt. */
function continueField({ lines, findings }: PasteCursor, fields: Field[], at: number): void {
  const last = fields.at(-1);
  if (!last) return;
  const more = (lines[at] ?? '').trim();
  const isFirstPart = last.text.trim() === '';
  if (settingOf(last.label) && !isFirstPart) last.isUnfinished = true;
  else if (isFirstPart) {
    findings.skip(last.line);
    Object.assign(last, { text: more, line: at });
  } else if (!settingOf(last.label)) last.text += more;
  if (isKnownLabel(last.label)) findings.skip(at);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
