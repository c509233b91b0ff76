/** More is refused: the output of every cmdlet that matters is a few kilobytes. */
export const MAX_PASTE_BYTES = 1_048_576;

/** True for what a console has cut off, as it marks it: `AG-Prod...`. It is no whole name and no whole number. */
export function isCutOff(text: string): boolean {
  return /(?:\.\.\.|…)\s*$/.test(text);
}
