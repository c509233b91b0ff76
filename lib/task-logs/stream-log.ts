import { maskSecrets } from '@/lib/domain/executions/mask-secrets';
import type { OpenLog } from './open-log';
import { readSpan, type Span } from './read-span';
import { maskPiece } from './show-lines';
import { TaskLogError } from './task-log-error';

const CHUNK_BYTES = 256 * 1024;
const LINE = /[^\r\n]+/g;

/**
 * The text of a log in UTF-8, secrets masked, as far as it was written when it was opened. Read as fast as it is taken, so
 * memory stays the same whatever the size. The log is closed at the end, when the reader leaves, and when the signal
 * aborts. The stream breaks, instead of ending early, when the file cannot be read to that end.
 */
export function streamLog(log: OpenLog, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let { text } = log;
  let at = text.dataStart;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        signal.addEventListener('abort', () => {
          controller.error(signal.reason);
          log.close();
        });
        if (signal.aborted) log.close();
      },
      async pull(controller) {
        try {
          signal.throwIfAborted();
          const span = await readSpan(log.source, text, { after: at }, CHUNK_BYTES);
          requireAll(span, log.source.sizeBytes);
          text = { ...text, encoding: span.stretch.encoding };
          at = span.end;
          const rest = span.reachesEnd ? span.stretch.decode(span.end, span.stretch.end) : '';
          const bytes = encoder.encode(maskLines(span) + rest);
          if (bytes.length > 0) controller.enqueue(bytes);
          if (!span.reachesEnd) return;
          controller.close();
          log.close();
        } catch (error) {
          log.close();
          controller.error(error);
        }
      },
      cancel() {
        log.close();
      },
    },
    { highWaterMark: 1 },
  );
}

function maskLines(span: Span): string {
  const { context } = span;
  return span.decoded.replace(LINE, (line, index: number) =>
    index === 0 ? maskPiece(context, line) : maskSecrets(line),
  );
}

/** A file that was cut off meanwhile must not look like one that ends there. */
function requireAll(span: Span, sizeBytes: number): void {
  const isCutOff = span.reachesEnd && span.stretch.end < sizeBytes;
  if (isCutOff) throw new TaskLogError({ status: 'failed', reason: 'gone' });
}
