import type { TaskLogPagePayload } from '@/lib/domain/executions/task-log-payload';
import type { OpenLog } from './open-log';
import { PAGE_BYTES, readSpan, type SpanRequest } from './read-span';
import { showLines } from './show-lines';

type LogPage = NonNullable<TaskLogPagePayload['data']>;

/**
 * Reads a page of a log, masked and harmless. When the file is not the one any more that the caller has begun to read, the
 * end of the new one is told instead, and that it was replaced. Throws TaskLogError.
 */
export async function readLogPage(
  log: OpenLog,
  request: SpanRequest,
  identity: string | null = null,
  pageBytes = PAGE_BYTES,
): Promise<LogPage> {
  const { source, text } = log;
  const wasReplaced = wasLogReplaced(log, 'after' in request ? request.after : 0, identity);
  const file = {
    sizeBytes: source.sizeBytes,
    modifiedAt: log.modifiedAt,
    identity: log.identity,
    wasReplaced,
  };
  if (text.encoding === null) return { ...file, ...NOTHING };
  const wanted = wasReplaced ? { before: source.sizeBytes } : request;
  const span = await readSpan(source, text, wanted, pageBytes);
  const lines = showLines(span);
  const { start, end, startsInLine, endsInLine, reachesEnd } = span;
  const last = lines.at(-1);
  const isLastWhole = lines.length > 1 || !startsInLine;
  return {
    ...file,
    encoding: span.stretch.encoding,
    start,
    end,
    lines,
    startsInLine,
    endsInLine,
    hasEarlier: start > text.dataStart,
    hasLater: !reachesEnd,
    followFrom: last && endsInLine && isLastWhole && reachesEnd ? last.offset : end,
  };
}

/** Whether a file is another one than the caller knows, or has lost what stood before an offset. */
export function wasLogReplaced(log: OpenLog, offset: number, identity: string | null): boolean {
  return offset > log.source.sizeBytes || (identity !== null && !log.isStill(identity));
}

const NOTHING = {
  encoding: null,
  start: 0,
  end: 0,
  lines: [],
  startsInLine: false,
  endsInLine: false,
  hasEarlier: false,
  hasLater: false,
  followFrom: 0,
};
