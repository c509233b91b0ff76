/** Cuts a text into lines of at most `width` UTF-16 units, at its line ends and, where a line is longer, between characters. */
export function wrapLines(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\n|\r/)) {
    let start = 0;
    do {
      let end = Math.min(start + width, line.length);
      if (end < line.length && isFirstHalf(line, end - 1)) end -= 1;
      if (end === start) end = Math.min(start + 2, line.length);
      lines.push(line.slice(start, end));
      start = end;
    } while (start < line.length);
  }
  return lines;
}

function isFirstHalf(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
