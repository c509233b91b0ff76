import type {
  TaskLogEncoding,
  TaskLogSearchPayload,
} from '@/lib/domain/executions/task-log-payload';
import type { OpenLog } from './open-log';
import { wasLogReplaced } from './read-log-page';
import { readSpan, type Span } from './read-span';
import { makeVisible } from '@/lib/domain/executions/make-visible';
import { maskSecrets } from '@/lib/domain/executions/mask-secrets';
import { maskPiece } from './show-lines';

type Search = NonNullable<TaskLogSearchPayload['data']>;

const CHUNK_BYTES = 256 * 1024;
const BUDGET = { bytes: 64 * 1024 * 1024, searchMs: 1_500, matchCount: 100 };
/** Characters shown on either side of what was found in a long line. */
const AROUND_LENGTH = 120;

/** Of a pair that was cut, at either end. */
const HALF_CHARACTER = /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g;

type SearchRequest = { text: string; from: number; identity: string | null };

/**
 * Looks for a text, upper and lower case alike, from an offset on until bytes, time or matches are enough; the caller goes
 * on from `next`. Only what may be shown is searched: guessing cannot find a secret. Throws TaskLogError, and the signal's
 * reason when the caller has left.
 */
export async function searchLog(
  log: OpenLog,
  { text, from, identity }: SearchRequest,
  signal: AbortSignal,
  budget = BUDGET,
): Promise<Search> {
  const needle = text.toLowerCase();
  const endsMs = performance.now() + budget.searchMs;
  const wasReplaced = wasLogReplaced(log, from, identity);
  const matches: Search['matches'] = [];
  let encoding = log.text.encoding;
  let at: number | null = wasReplaced || encoding === null ? null : from;
  let scannedTo = from;
  while (at !== null && !isEnough()) {
    signal.throwIfAborted();
    const span: Span = await readSpan(log.source, pinned(), { after: at }, CHUNK_BYTES);
    encoding = span.stretch.encoding;
    const stoppedAt = findInSpan(span, needle, matches, budget.matchCount);
    scannedTo = stoppedAt ?? span.end;
    at = stoppedAt === null && span.reachesEnd ? null : scannedTo;
  }
  const { identity: now, modifiedAt, source } = log;
  const file = { sizeBytes: source.sizeBytes, modifiedAt, identity: now, wasReplaced };
  return { ...file, encoding, matches, scannedTo, next: at };

  function isEnough(): boolean {
    const isFirst = scannedTo === from;
    const isTooMuch = scannedTo - from >= budget.bytes || performance.now() >= endsMs;
    return (isTooMuch && !isFirst) || matches.length >= budget.matchCount;
  }

  /** Once a stretch has told what an ASCII log goes on in, the rest is read like that. */
  function pinned() {
    const known: TaskLogEncoding = encoding ?? 'ascii';
    return { ...log.text, encoding: known };
  }
}

/** Adds lines that contain the needle; yields the offset of the line where it stopped, null at the end of the span. */
function findInSpan(
  span: Span,
  needle: string,
  matches: Search['matches'],
  maxCount: number,
): number | null {
  // What is found may begin in the piece of a long line before this one.
  let context = span.context.slice(-needle.length);
  if (!(context + span.decoded).toLowerCase().includes(needle)) return null;
  let before = lastOf(makeVisible(maskSecrets(span.context)), needle.length - 1);
  context = span.context;
  for (const { offset, text } of span.lines()) {
    if (matches.length >= maxCount) return offset;
    const shown = before + makeVisible(maskPiece(context, text));
    const index = shown.toLowerCase().indexOf(needle);
    if (index >= 0) matches.push({ offset, text: excerpt(shown, index, needle.length) });
    context = '';
    before = '';
  }
  return null;
}

const lastOf = (text: string, length: number) => text.slice(text.length - length);

function excerpt(text: string, index: number, length: number): string {
  const start = Math.max(0, index - AROUND_LENGTH);
  const end = Math.min(text.length, index + length + AROUND_LENGTH);
  const middle = text.slice(start, end).replace(HALF_CHARACTER, '');
  return `${start > 0 ? '…' : ''}${middle}${end < text.length ? '…' : ''}`;
}
