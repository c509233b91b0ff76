import { isBlank, lineAt, type PasteCursor } from './paste-cursor';

/** How people mark whose values follow, in English, Swedish and Chinese. */
const MARKED =
  /^[\s#=*-]*(?:availability[ _-]?group|AG|tillgänglighetsgrupp(?:en)?|可用性组)\s*[:：]\s*(\S.{0,255}?)[\s=*#-]*$/i;

/** What Format-Table -GroupBy prints above each table. */
const GROUPED_BY = /^\s*(?:ClusterObject|Object)\s?:\s(\S.{0,255}?)$/i;

/** A line that says whose values follow: `AG: name`, or the name alone of a group that is known. */
export function readHeading(cursor: PasteCursor, at: number): number {
  const line = lineAt(cursor, at);
  if (line.length > 400) return 0;
  const bare = line.replace(/^[\s#=*-]+|[\s:：=*#-]+$/g, '');
  const groupedBy = isBlank(cursor, at + 1) ? GROUPED_BY.exec(line)?.[1] : undefined;
  const named = MARKED.exec(line)?.[1] ?? groupedBy;
  const group = named ?? (cursor.findings.hasGroup(bare) ? bare : null);
  if (group === null) return 0;
  cursor.group = group;
  cursor.findings.skip(at);
  return 1;
}
