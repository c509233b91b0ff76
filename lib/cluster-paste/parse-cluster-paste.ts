import type { ClusterPasteReading } from '@/lib/domain/availability/cluster-paste-reading';
import { MAX_PASTE_BYTES } from '@/lib/domain/availability/pasted-text';
import { isBlank, lineAt, type PasteCursor, type PasteReader } from './paste-cursor';
import { PasteFindings } from './paste-findings';
import { toPasteText } from './paste-text';
import { readCommand } from './read-commands';
import { readCsv } from './read-csv';
import { readHeading } from './read-heading';
import { readJson } from './read-json';
import { readList, readPunctuation } from './read-list';
import { readOutput, readStrayNumber } from './read-output';
import { readLooseRow } from './read-row';
import { readTable } from './read-table';

/** The first that knows what begins at a line reads it. */
const READERS: readonly PasteReader[] = [
  readJson,
  readCommand,
  readTable,
  readCsv,
  readOutput,
  readStrayNumber,
  readHeading,
  readList,
  readPunctuation,
  readLooseRow,
];

/** No line of a cmdlet is longer, except for JSON without line breaks. */
const LONGEST_LINE = 16_384;

const JSON_ATTEMPTS = 20;

/**
 * Finds the settings of a failover cluster in whatever was pasted: output of Get-Cluster, Get-ClusterNode and
 * Get-ClusterParameter as lists, tables, CSV or JSON, of any width, culture and order, with prompts and prose between.
 * Never answers a number that is not in the text, and takes none that it can read in two ways. What it does not read is
 * named by line. `groups` are availability groups known otherwise: their names count as headings. Throws RangeError
 * beyond 1 MB. Takes time in proportion to the text.
 */
export function parseClusterPaste(
  pasted: string,
  { groups = [] }: { groups?: readonly string[] } = {},
): ClusterPasteReading {
  if (pasted.length > MAX_PASTE_BYTES) throw new RangeError('more than 1 MB');
  const text = toPasteText(pasted);
  const findings = new PasteFindings(text.lines, groups);
  const cursor: PasteCursor = {
    ...text,
    findings,
    group: null,
    expected: null,
    jsonAttemptsLeft: JSON_ATTEMPTS,
  };
  for (let at = 0; at < text.lines.length;) at += readAt(cursor, at);
  return findings.settle();
}

function readAt(cursor: PasteCursor, at: number): number {
  if (isBlank(cursor, at)) return 1;
  const readers = lineAt(cursor, at).length > LONGEST_LINE ? [readJson] : READERS;
  for (const read of readers) {
    const count = read(cursor, at);
    if (count > 0) return count;
  }
  // Nobody knows it: it stays unread, and is named.
  return 1;
}
