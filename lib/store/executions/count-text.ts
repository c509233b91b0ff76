import { addCount, type Counts } from '@/lib/domain/packages/duration-sketch';

const COLON = ':'.charCodeAt(0);
const SPACE = ' '.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Counts as they are kept: `key:count key:count`, by key. */
export function formatCounts(counts: Counts): string {
  return [...counts]
    .sort(([left], [right]) => left - right)
    .map(([key, count]) => `${key}:${count}`)
    .join(' ');
}

/**
 * Adds what such a text says, several of them joined by blanks included. A list of packages reads megabytes of it, which is
 * why it goes letter by letter.
 */
export function addCountText(counts: Counts, text: string): void {
  let key = 0;
  let value = 0;
  let sign = 1;
  let isPair = false;
  for (let index = 0; index <= text.length; index += 1) {
    const letter = index < text.length ? text.charCodeAt(index) : SPACE;
    if (letter === COLON) {
      key = value;
      value = 0;
      isPair = true;
    } else if (letter === MINUS) {
      sign = -1;
    } else if (letter === SPACE) {
      if (isPair) addCount(counts, key, sign * value);
      value = 0;
      sign = 1;
      isPair = false;
    } else {
      value = value * 10 + letter - ZERO;
    }
  }
}

/** The counts that a text says. */
export function parseCounts(text: string): Counts {
  const counts: Counts = new Map();
  addCountText(counts, text);
  return counts;
}
