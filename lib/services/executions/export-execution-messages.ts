import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { readMessages, type MessagePage } from '@/lib/collect/on-demand/on-demand-messages';
import { log } from '@/lib/config/log';
import { AppError } from '@/lib/domain/app-error';
import type { EventMessage } from '@/lib/domain/executions/event-message';
import {
  decodeMessageKey,
  FIRST_KEY,
  type EventMessageKey,
} from '@/lib/domain/executions/event-message-key';
import type { MessageExportQuery } from '@/lib/domain/executions/event-message-request';
import type { Section } from '@/lib/domain/section';
import { recordAudit } from '@/lib/visitors/record-audit';
import { messageCsv, messageCsvHeader, messageCsvIncomplete } from './message-csv';
import { requireCluster } from '@/lib/services/require-cluster';
import { readPlaceOf } from '@/lib/services/visible-clusters';
import { streamText } from './stream-text';
import { dataOf, viewReading } from './view-reading';

/** Together no more than some ten megabytes in memory, however long the messages are. */
const PAGE_COUNT = 250;
const EXPORTED_LENGTH = 20_000;

/** A file of hours is not given up for a lock of a second. */
const RETRY_AFTER_MS = [500, 1_000, 2_000, 4_000, 8_000];
const BYTE_ORDER_MARK = '\uFEFF';

/** How the parts of a file are written. */
type Writer = {
  begin: () => string;
  message: (message: EventMessage, isFirst: boolean) => string;
  end: () => string;
  incomplete: (code: string) => string;
};

type Page = { section: Section<MessagePage> | null; failureCode: string };

/**
 * The messages of an execution that pass the filter as a file, masked as on the page, that is read by key while it is sent:
 * one page in memory, and no longer than the client stays. A file that could not be finished says so at its end. Throws
 * AppError `notFound`, and `notReady` when not even the first page could be read.
 */
export async function exportExecutionMessages(
  query: MessageExportQuery,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  requireCluster(query.cluster);
  const first = await readPatiently(query, FIRST_KEY, signal);
  const page = dataOf(first.section ?? undefined);
  if (!page) {
    throw new AppError('notReady', 'The messages of this execution cannot be read right now.');
  }
  const { cluster, execution } = query;
  await recordAudit({ action: 'messagesExported', target: execution, cluster });
  return streamText(writeParts(query, page, signal));
}

async function* writeParts(
  query: MessageExportQuery,
  first: MessagePage,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const writer = writerFor(query);
  yield writer.begin();
  let page: MessagePage | null = first;
  let isFirst = true;
  while (page) {
    const parts: string[] = page.messages.map((message, index) =>
      writer.message(message, isFirst && index === 0),
    );
    isFirst &&= parts.length === 0;
    if (parts.length > 0) yield parts.join('');
    const key = page.nextKey === null ? null : decodeMessageKey(page.nextKey);
    if (!page.hasMore || !key) {
      yield writer.end();
      return;
    }
    try {
      const next = await readPatiently(query, key, signal);
      page = dataOf(next.section ?? undefined);
      if (!page) yield writer.incomplete(next.failureCode);
    } catch (error) {
      signal.throwIfAborted();
      const code = error instanceof AppError ? error.code : 'internal';
      if (code === 'internal')
        log.error({ cluster: query.cluster, err: error }, 'export not finished');
      yield writer.incomplete(code);
      return;
    }
  }
}

/** Tries again for a while what passes by itself. */
async function readPatiently(
  { cluster, execution: executionId, filter }: MessageExportQuery,
  key: EventMessageKey,
  signal: AbortSignal,
): Promise<Page> {
  const state = requireCluster(cluster);
  const request = {
    executionId,
    direction: 'after' as const,
    key,
    filter,
    take: PAGE_COUNT,
    length: EXPORTED_LENGTH,
  };
  for (const waitMs of [...RETRY_AFTER_MS, null]) {
    try {
      const read = await readMessages(readPlaceOf(cluster), request, signal);
      const { value } = viewReading(read, ['messages'], { state, executionId, now: new Date() });
      const section = value?.messages ?? null;
      const failure = read.ok ? section?.status === 'failed' && section.error : read.failure;
      if (!failure) return { section, failureCode: section?.status ?? 'unknown' };
      if (waitMs === null || !failure.retryable) return { section, failureCode: failure.code };
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === 'busy';
      if (!isBusy || waitMs === null) throw error;
    }
    await delay(waitMs, undefined, { signal });
  }
  throw new AppError('busy', 'Too many are reading this cluster right now. Try again in a moment.');
}

function writerFor({ execution, cluster, format, hasByteOrderMark }: MessageExportQuery): Writer {
  if (format === 'csv') {
    return {
      begin: () => `${hasByteOrderMark ? BYTE_ORDER_MARK : ''}${messageCsvHeader()}`,
      message: (message) => messageCsv(execution, message),
      end: () => '',
      incomplete: (code) => messageCsvIncomplete(execution, code),
    };
  }
  const head = JSON.stringify({ asOf: new Date(), cluster, execution });
  return {
    begin: () => `${head.slice(0, -1)},"messages":[`,
    message: (message, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(message)}`,
    end: () => '\n],"isComplete":true}\n',
    incomplete: (code) => `\n],"isComplete":false,"error":${JSON.stringify({ code })}}\n`,
  };
}
