/** How much people may write, in UTF-16 code units. */
export const MAX_NAME_LENGTH = 100;
export const MAX_REASON_LENGTH = 500;
export const MAX_COMMENT_LENGTH = 2_000;

/** The longest time that an anomaly can be acknowledged for; until it is resolved can be longer. */
export const MAX_ACKNOWLEDGED_MS = 90 * 24 * 3_600_000;

/** Control characters, and halves of characters that no store keeps as they are. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/u;

/** What is wrong with a text that somebody wrote; null when nothing is. */
export type TextProblem = 'missing' | 'tooLong' | 'unprintable';

/** Judges a text as it will be kept: without the blanks around it. Only comments may hold newlines. */
export function problemOfText(
  written: string,
  maxLength: number,
  mayHoldNewlines = false,
): TextProblem | null {
  const text = written.trim();
  if (text === '') return 'missing';
  if (text.length > maxLength) return 'tooLong';
  return UNPRINTABLE.test(mayHoldNewlines ? text.replaceAll('\n', '') : text)
    ? 'unprintable'
    : null;
}
