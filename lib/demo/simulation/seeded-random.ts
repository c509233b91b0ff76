/**
 * A 32-bit number that depends on nothing but its arguments, so that any part of the world can be asked for in any order
 * (FNV-1a over the label, finished with the mixer of MurmurHash3).
 */
function hash32(seed: number, label: string, index: number): number {
  let hash = seed ^ 0x811c9dc5 ^ Math.imul(index, 0x9e3779b1);
  for (const letter of label) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number from 0 up to, not including, 1. */
export function randomOf(seed: number, label: string, index: number): number {
  return hash32(seed, label, index) / 2 ** 32;
}

/** A whole number from `low` up to, not including, `high`. */
export function randomBetween(
  [low, high]: readonly [number, number],
  seed: number,
  label: string,
  index: number,
): number {
  return low + Math.floor(randomOf(seed, label, index) * (high - low));
}

/** `byteCount` bytes as upper-case hexadecimal digits. */
export function hexOf(byteCount: number, seed: number, label: string, index: number): string {
  const words = Array.from({ length: Math.ceil(byteCount / 4) }, (_, word) =>
    hash32(seed, `${label}/${word}`, index).toString(16).padStart(8, '0'),
  );
  return words
    .join('')
    .slice(0, byteCount * 2)
    .toUpperCase();
}

/** A uniqueidentifier in SQL Server's spelling. */
export function guidOf(seed: number, label: string, index: number): string {
  const hex = hexOf(16, seed, label, index);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `4${hex.slice(13, 16)}`,
    `A${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join('-');
}
