/** Characters that change what a person believes to read, or what a terminal does: controls, line ends, writing direction. */
const DECEPTIVE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}\u200B\u2060\uFEFF\uFFFD]/u;

/** Whether a file name shows as what it is. */
export function isPrintableName(name: string): boolean {
  return !DECEPTIVE.test(name);
}
