import { lineAt, type PasteCursor } from './paste-cursor';
import { ownerOf, settingOf } from './read-record';
import { mentionsSetting } from './setting-names';

/** What .NET and cluster.exe call the type of a parameter; the console may cut it off. */
const TYPE =
  /\s(?:U?Int(?:16|32|64)?|UIn|UI|U|String|StringCollection|ByteArray|Binary|DWord|Boolean)(?:\.\.\.|…)?$/;

/** What reg.exe prints between the name and the value. */
const REGISTRY_TYPE = /^REG_[DQ]WORD$/i;

/** A row of a Markdown table whose headings say nothing. */
const MARKDOWN_PAIR = /^\s*\|\s*([^|\s]+)\s*\|\s*([^|]+?)\s*\|$/;

type Table = {
  /** The name of the parameter's owner stands in front of its own. */
  hasOwner: boolean;
  hasType: boolean;
  /** cluster.exe begins each row with one or two letters. */
  hasMark: boolean;
};

/**
 * A row of Get-ClusterParameter: `owner name value type`, with any of them cut off. Answers false, and reads nothing, when
 * no name of a setting stands in it. A row that is the rest of a wrapped one makes that one doubtful.
 */
export function readParameterRow(cursor: PasteCursor, at: number, table: Table): boolean {
  const row = lineAt(cursor, at).replace(MARKDOWN_PAIR, '$1 $2');
  const line = table.hasMark ? row.replace(/^\s*\S{1,2}\s+/, '') : row.trimStart();
  const words = line.split(/\s+/);
  const isWholeRow = table.hasMark
    ? /^\s*[A-Z]{1,3}\s/.test(row)
    : table.hasType
      ? TYPE.test(line)
      : words.length > (table.hasOwner ? 2 : 1);
  if (!isWholeRow) cursor.findings.doubt(at - 1);
  const name = words.findIndex((word, index) => (index > 0 || !table.hasOwner) && settingOf(word));
  const setting = settingOf(words[name] ?? '');
  if (!setting) return false;
  const owner = words.slice(0, name).join(' ');
  const [type = '', ...others] = words.slice(name + 1);
  const rest = (REGISTRY_TYPE.test(type) ? others : [type, ...others]).join(' ');
  cursor.findings.addMention({
    name: setting,
    ...ownerOf(owner, cursor.group),
    text: table.hasType ? ` ${rest}`.replace(TYPE, '') : rest,
    line: at,
  });
  return true;
}

/** A row without its table, or `SameSubnetDelay 1000`. In front of the name, prose is no owner: only a typed row has one. */
export function readLooseRow(cursor: PasteCursor, at: number): number {
  const line = lineAt(cursor, at).replace(MARKDOWN_PAIR, '$1 $2');
  if (!mentionsSetting(line)) return 0;
  const hasType = TYPE.test(line);
  const isBare = settingOf(line.trim().split(/\s+/)[0] ?? '') !== null;
  if (!hasType && !isBare) return 0;
  return readParameterRow(cursor, at, { hasOwner: !isBare, hasType, hasMark: false }) ? 1 : 0;
}
