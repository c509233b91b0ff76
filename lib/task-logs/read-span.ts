import type { ByteSource } from './byte-source';
import type { LogText } from './log-text';
import { Stretch } from './stretch';

/** What is wanted: the lines that end before an offset, those from an offset on, or those around one. */
export type SpanRequest = { before: number } | { after: number } | { around: number };

/** Bytes of a page; a line that is longer is cut. */
export const PAGE_BYTES = 64 * 1024;

/** Bytes read in front of a span: what a cut line begins with decides on its characters and on what is secret in it. */
const CONTEXT_BYTES = 16 * 1024;
/** Bytes read behind a span, to see whether a line end goes on there. */
const LOOK_AHEAD_BYTES = 8;

export type Line = {
  offset: number;
  text: string;
  /** `''` when the line does not end here. */
  lineEnd: '' | '\n' | '\r\n' | '\r';
};

/** Whole lines of a log, or a piece of one that is longer than was asked for. */
export class Span {
  constructor(
    readonly stretch: Stretch,
    readonly start: number,
    readonly end: number,
    /** Nothing follows but, maybe, the beginning of a character. */
    readonly reachesEnd: boolean,
  ) {}

  get startsInLine(): boolean {
    return this.start < this.end && !this.stretch.isLineStart(this.bodyStart);
  }

  /** The last line goes on behind the span, or is still to be written. */
  get endsInLine(): boolean {
    return this.start < this.end && !this.stretch.isLineStart(this.end);
  }

  /** All of it, for a quick look. */
  get decoded(): string {
    return this.stretch.decode(this.start, this.end);
  }

  /** What was read of the first line in front of the span; empty unless it starts within a line. */
  get context(): string {
    if (!this.startsInLine) return '';
    const { stretch, start } = this;
    return stretch.decode(stretch.lastLineStart(stretch.start, start) ?? stretch.start, start);
  }

  /** Its lines, told apart by bytes, so that each has its offset. */
  *lines(): Generator<Line> {
    const { stretch, end } = this;
    let lineStart = this.bodyStart;
    while (lineStart < end) {
      const lineEnd = stretch.endOfLine(lineStart, end);
      const length = lineEnd < end ? stretch.lineEndLength(lineEnd) : 0;
      yield {
        offset: lineStart,
        text: stretch.decode(lineStart, lineEnd),
        lineEnd: stretch.decode(lineEnd, Math.min(end, lineEnd + length)) as Line['lineEnd'],
      };
      lineStart = lineEnd + Math.max(length, 1);
    }
  }

  /** A line feed whose carriage return was the last byte when the span before was read has ended nothing. */
  private get bodyStart(): number {
    const { stretch, start } = this;
    if (!stretch.isWithinLineEnd(start)) return start;
    return Math.min(this.end, start + stretch.unitBytes);
  }
}

/**
 * Reads about `spanBytes` of a log. Spans that follow each other by `start` and `end` make up the whole of it, without gaps
 * or overlaps; only a character that is not written to its end yet is left out. Offsets may be any number.
 */
export async function readSpan(
  source: ByteSource,
  text: LogText,
  request: SpanRequest,
  spanBytes = PAGE_BYTES,
): Promise<Span> {
  const { dataStart, unitBytes } = text;
  const { sizeBytes } = source;
  const place = (offset: number) => {
    const within = Math.min(Math.max(offset, dataStart), Math.max(sizeBytes, dataStart));
    return within - (within % unitBytes);
  };
  const [from, to] = wanted(request, spanBytes, place);
  const readFrom = place(from - CONTEXT_BYTES);
  // What has been written since it was opened is left to the next look at it.
  const readTo = Math.min(to + LOOK_AHEAD_BYTES, sizeBytes);
  const bytes = await source.read(readFrom, Math.max(0, readTo - readFrom));
  const stretch = new Stretch(bytes, readFrom, text);
  // The file may have become shorter since it was opened.
  const limit = Math.min(to, stretch.end);
  const isToEnd = stretch.end < to + unitBytes;
  return cut(stretch, request, { from: Math.min(from, limit), to: limit, dataStart, isToEnd });
}

function wanted(
  request: SpanRequest,
  spanBytes: number,
  place: (offset: number) => number,
): [from: number, to: number] {
  if ('before' in request) {
    const before = place(request.before);
    return [place(before - spanBytes), before];
  }
  if ('after' in request) {
    const after = place(request.after);
    return [after, place(after + spanBytes)];
  }
  const around = place(request.around);
  return [place(around - spanBytes / 2), place(around + spanBytes / 2)];
}

type Bounds = { from: number; to: number; dataStart: number; isToEnd: boolean };

function cut(stretch: Stretch, request: SpanRequest, bounds: Bounds): Span {
  const { from, to, dataStart, isToEnd } = bounds;
  const characterEnd = stretch.characterEndUpTo(to);
  const isWithin = stretch.isWithinLineEnd(characterEnd);
  const lastEnd = isWithin ? characterEnd - stretch.unitBytes : characterEnd;
  const startUpTo = (limit: number) => {
    if (from <= dataStart) return from;
    const lineStart = stretch.firstLineStart(from, limit);
    return lineStart ?? Math.min(stretch.characterStartFrom(from), lastEnd);
  };
  const endAfter = (limit: number) =>
    isToEnd ? lastEnd : (stretch.lastLineStart(limit, to) ?? lastEnd);

  const span = (start: number, end: number) =>
    new Span(stretch, start, end, isToEnd && end === lastEnd);

  if ('before' in request) return span(startUpTo(lastEnd), lastEnd);
  if ('after' in request) {
    const start = stretch.characterEndUpTo(from);
    return span(start, endAfter(start));
  }
  const at = Math.min(Math.max(request.around, from), lastEnd);
  return span(startUpTo(at + 1), endAfter(at));
}
