import { readJsonTree, type JsonNode } from './json-tree';
import { lineAt, type PasteCursor } from './paste-cursor';
import { readRecord, type Field } from './read-record';

/** What ConvertTo-Json begins with; other braces belong to lists. */
const BEGINNING = /^[ \t]*(?:\{\s*"|\{\s*\}|\[\s*[[{\]])/;

/** Enough for `{` and the first key of an indented object. */
const LOOK_AHEAD = 300;

/** JSON, such as ConvertTo-Json and the collector print it, whole and valid. */
export function readJson(cursor: PasteCursor, at: number): number {
  const offset = cursor.offsets[at] ?? 0;
  if (!/^[ \t]*[{[]/.test(lineAt(cursor, at))) return 0;
  if (!BEGINNING.test(cursor.text.slice(offset, offset + LOOK_AHEAD))) return 0;
  if (cursor.jsonAttemptsLeft === 0) return 0;
  cursor.jsonAttemptsLeft -= 1;
  const read = readJsonTree(cursor.text, offset, at);
  if (!read) return 0;
  const { node, end, lastLine } = read;
  const endOfLine = (cursor.offsets[lastLine] ?? 0) + lineAt(cursor, lastLine).length;
  if (cursor.text.slice(end, endOfLine).trim() !== '') return 0;
  visit(cursor, node);
  for (let line = at; line <= lastLine; line += 1) cursor.findings.skip(line);
  return lastLine - at + 1;
}

function visit(cursor: PasteCursor, node: JsonNode): void {
  if (node.kind === 'array') for (const item of node.items) visit(cursor, item);
  if (node.kind !== 'object') return;
  const fields = node.entries.flatMap(({ key, line, value }): Field[] => {
    switch (value.kind) {
      case 'text':
        return [{ label: key, text: value.text, line }];
      case 'number':
        return [{ label: key, text: value.text, line, isJsonNumber: true }];
      case 'object':
        return nameOf(key, value);
      // `null` is a setting that does not exist there, which is as good as not being mentioned.
      case 'other':
      case 'array':
        return [];
    }
  });
  readRecord(cursor, fields);
  for (const { value } of node.entries) visit(cursor, value);
}

/** `"ClusterObject": { "Name": "AG" }` is what a deeper ConvertTo-Json makes of a parameter's owner. */
function nameOf(key: string, { entries }: JsonNode & { kind: 'object' }): Field[] {
  const isOwner = ['clusterobject', 'cluster', 'resourcetype'].includes(key.toLowerCase());
  const name = entries.find((entry) => entry.key.toLowerCase() === 'name');
  if (!isOwner || name?.value.kind !== 'text') return [];
  return [{ label: key, text: name.value.text, line: name.line }];
}
