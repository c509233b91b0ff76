import type { TimeoutName } from '@/lib/domain/availability/timeout-setting';
import { isBlank, lineAt, type ExpectedOutput, type PasteCursor } from './paste-cursor';
import type { Mention } from './paste-findings';

/** Digits with what cultures, units and hexadecimal put into and around them. */
const BARE_NUMBER = /^\s*(?:0x[0-9a-f]+|\d[\d.,'’ ]*(?:\s?\p{L}{1,12})?)\s*$/iu;

const LONGEST_NUMBER = 60;

/** More lines than any command above them could have printed. */
const MOST_NUMBERS = 100;

/** The bare lines that a command like `(Get-Cluster).SameSubnetDelay` prints, matched with what it asked for, in order. */
export function readOutput(cursor: PasteCursor, at: number): number {
  const { expected, findings } = cursor;
  if (!expected || !isOutput(expected, lineAt(cursor, at))) return 0;
  cursor.expected = null;
  let end = at;
  while (!isBlank(cursor, end) && isOutput(expected, lineAt(cursor, end))) end += 1;
  // Whether a command printed nothing, one line or many is only known when there are as many lines as expected.
  const isMatched = expected.isComplete && end - at === expected.items.length;
  const names = expected.items.filter(isSetting);
  const numbers: Mention[] = [];
  for (let line = at; line < end; line += 1) {
    const item = expected.items[line - at] ?? null;
    const text = lineAt(cursor, line);
    if (isMatched && item === 'clusterName') findings.addCluster(text, line);
    else if (isMatched && isSetting(item)) {
      findings.addMention({ name: item, group: cursor.group, text, line });
    } else if (isMatched) findings.skip(line);
    else if (names[0] && isBareNumber(text) && numbers.length < MOST_NUMBERS) {
      numbers.push({ name: names[0], group: null, text, line });
    }
  }
  if (numbers.length > 0) findings.addUnclearOwners(names, expected.line, numbers);
  return end - at;
}

/** A number that stands alone where none is expected may be the end of the number above it. */
export function readStrayNumber(cursor: PasteCursor, at: number): number {
  if (!isBareNumber(lineAt(cursor, at))) return 0;
  if (at > 0 && !isBlank(cursor, at - 1)) cursor.findings.doubt(at - 1);
  cursor.findings.refuse(at);
  return 1;
}

function isBareNumber(line: string): boolean {
  return line.length <= LONGEST_NUMBER && BARE_NUMBER.test(line);
}

/** A name is only expected to be a word. */
function isOutput({ items }: ExpectedOutput, line: string): boolean {
  return isBareNumber(line) || (items.includes('clusterName') && /^[\w-]{1,63}$/.test(line.trim()));
}

function isSetting(item: TimeoutName | 'clusterName' | null): item is TimeoutName {
  return item !== null && item !== 'clusterName';
}
