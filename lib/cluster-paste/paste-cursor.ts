import type { TimeoutName } from '@/lib/domain/availability/timeout-setting';
import type { PasteFindings } from './paste-findings';
import type { PasteText } from './paste-text';

/** What a command line lets expect below it: one line each, in this order. */
export type ExpectedOutput = {
  line: number;
  /** Null: something that is not needed. `clusterName`: the name of the cluster. */
  items: readonly (TimeoutName | 'clusterName' | null)[];
  /** False when part of the command was not understood, so that the count of lines proves nothing. */
  isComplete: boolean;
};

/** What all readers share while the text is read from top to bottom. */
export type PasteCursor = PasteText & {
  findings: PasteFindings;
  /** The availability group that a heading or a command has named. */
  group: string | null;
  expected: ExpectedOutput | null;
  /** How often JSON may still be tried: a text full of braces must not be read again and again. */
  jsonAttemptsLeft: number;
};

/** Reads something that begins at a line; answers how many lines it was, 0 when it is none of its kind. */
export type PasteReader = (cursor: PasteCursor, at: number) => number;

export function lineAt({ lines }: PasteCursor, at: number): string {
  return lines[at] ?? '';
}

export function isBlank(cursor: PasteCursor, at: number): boolean {
  return lineAt(cursor, at).trim() === '';
}
