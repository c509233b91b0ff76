/** No console is wider: the break after a longer line was there before. */
const MAX_CONSOLE_WIDTH = 512;
const WINDOW_BEFORE = 1600;
const WINDOW_AFTER = 600;

/**
 * Text without the line breaks that a console put in where a line reached its edge: after a line that is as long as
 * the longest one of the text. True line breaks stay. A text that was never wrapped loses the break after its
 * longest line.
 */
export function unwrap(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text.split(/\r?\n/);
  const longest = longestOf(lines);
  let joined = '';
  lines.forEach((line, index) => {
    const isWrapped = line.length === longest && longest <= MAX_CONSOLE_WIDTH;
    joined += isWrapped || index === lines.length - 1 ? line : `${line}\n`;
  });
  return joined;
}

/** Tells the line breaks of a console from true ones, each looked at once however often it is asked for. */
export class ConsoleBreaks {
  private readonly known = new Map<number, boolean>();

  constructor(private readonly text: string) {}

  /** Whether a console put in the break that starts at `position`: its line is as long as the longest one around it. */
  has(position: number): boolean {
    const known = this.known.get(position);
    if (known !== undefined) return known;
    const found = this.judge(position);
    this.known.set(position, found);
    return found;
  }

  private judge(position: number): boolean {
    const from = Math.max(0, position - WINDOW_BEFORE);
    const start = Math.max(from, this.text.lastIndexOf('\n', position - 1) + 1);
    const length = position - start;
    if (length <= 0 || length > MAX_CONSOLE_WIDTH) return false;
    const window = this.text.slice(from, position + WINDOW_AFTER);
    for (let at = 0; at < window.length;) {
      const next = window.indexOf('\n', at);
      const end = next === -1 ? window.length : next;
      if (end - at - (window.charAt(end - 1) === '\r' ? 1 : 0) > length) return false;
      at = end + 1;
    }
    return true;
  }
}

/** Text without any white space: the same however it was wrapped or indented. */
export function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A text may have been cut between carriage return and line feed. */
function longestOf(lines: readonly string[]): number {
  return lines.reduce(
    (longest, line) => Math.max(longest, line.endsWith('\r') ? line.length - 1 : line.length),
    0,
  );
}
