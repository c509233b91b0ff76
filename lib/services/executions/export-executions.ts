import 'server-only';
import { setTimeout as delay } from 'node:timers/promises';
import { log } from '@/lib/config/log';
import { AppError } from '@/lib/domain/app-error';
import { toFilterParameters, type ExecutionFilter } from '@/lib/domain/executions/execution-filter';
import type { ListedExecution } from '@/lib/domain/executions/execution-list-payload';
import type { KeyRange } from '@/lib/domain/executions/execution-cursor';
import type { SectionState } from '@/lib/domain/section';
import type { ClusterState } from '@/lib/live/cluster-state';
import { recordAudit } from '@/lib/visitors/record-audit';
import { csvExecution, csvHeader, csvIncomplete } from './execution-csv';
import { FROM_THE_NEWEST, readExecutionPage, type ReadPage } from './read-execution-page';
import { requireCluster } from '@/lib/services/require-cluster';
import { streamText } from './stream-text';

const PAGE_COUNT = 500;
/** A file of hours is not given up for a lock of a second. */
const RETRY_AFTER_MS = [500, 1_000, 2_000, 4_000, 8_000];
const BYTE_ORDER_MARK = '\uFEFF';

export type ExportFormat = 'csv' | 'json';

type ExportRequest = {
  filter: ExecutionFilter;
  format: ExportFormat;
  /** Spreadsheets take a CSV without it for another encoding. */
  hasByteOrderMark: boolean;
  signal: AbortSignal;
};

/** How the parts of a file are written. */
type Writer = {
  begin: () => string;
  row: (row: ListedExecution, isFirst: boolean) => string;
  end: () => string;
  /** Instead of the end: what is below `beforeId` is missing. */
  incomplete: (code: string, beforeId: string | null) => string;
};

/**
 * All executions that pass the filter as a file that is read by key while it is sent: no faster than the client takes it,
 * with one page in memory, and no longer than the client stays. A file that could not be finished says so at its end.
 * Throws AppError `notFound`, and `notReady` when not even the first page could be read.
 */
export async function exportExecutions(
  cluster: string,
  request: ExportRequest,
  now = new Date(),
): Promise<ReadableStream<Uint8Array>> {
  const state = requireCluster(cluster);
  const first = await readPatiently(state, request, FROM_THE_NEWEST);
  if (!first.page) {
    throw new AppError('notReady', 'The executions of this cluster cannot be read right now.');
  }
  await recordAudit({ action: 'executionsExported', target: request.format, cluster }, now);
  const parts = writeParts(state, request, first, writerFor(cluster, request, now));
  return streamText(parts);
}

async function* writeParts(
  state: ClusterState,
  request: ExportRequest,
  first: ReadPage,
  writer: Writer,
): AsyncGenerator<string> {
  yield writer.begin();
  let isFirst = true;
  let read = first;
  let range: KeyRange | null = FROM_THE_NEWEST;
  while (read.page) {
    const lines: string[] = read.page.rows.map((row, index) =>
      writer.row(row, isFirst && index === 0),
    );
    isFirst &&= lines.length === 0;
    range = read.page.next;
    if (lines.length > 0) yield lines.join('');
    if (!range) {
      yield writer.end();
      return;
    }
    try {
      read = await readPatiently(state, request, range);
    } catch (error) {
      request.signal.throwIfAborted();
      log.error({ cluster: state.settings.name, err: error }, 'an export was not finished');
      yield writer.incomplete(error instanceof AppError ? error.code : 'internal', range.before);
      return;
    }
  }
  yield writer.incomplete(reasonOf(read.sections.executions), range?.before ?? null);
}

/** Tries again for a while what passes by itself. */
async function readPatiently(
  state: ClusterState,
  { filter, signal }: ExportRequest,
  range: KeyRange,
): Promise<ReadPage> {
  for (const waitMs of [...RETRY_AFTER_MS, null]) {
    try {
      const asked = { filter, range, take: PAGE_COUNT, signal };
      const read = await readExecutionPage(state, asked, new Date());
      if (read.page || waitMs === null || !isWorthWaiting(read.sections.executions)) return read;
    } catch (error) {
      const isBusy = error instanceof AppError && error.code === 'busy';
      if (!isBusy || waitMs === null) throw error;
    }
    await delay(waitMs, undefined, { signal });
  }
  throw new AppError('busy', 'Too many are reading this cluster right now. Try again in a moment.');
}

function isWorthWaiting(section: SectionState | undefined): boolean {
  return section?.status === 'failed' && section.error.retryable;
}

function reasonOf(section: SectionState | undefined): string {
  return section?.status === 'failed' ? section.error.code : (section?.status ?? 'unknown');
}

function writerFor(cluster: string, request: ExportRequest, now: Date): Writer {
  if (request.format === 'json') return jsonWriter(cluster, request.filter, now);
  return {
    begin: () => `${request.hasByteOrderMark ? BYTE_ORDER_MARK : ''}${csvHeader()}`,
    row: (row) => csvExecution(cluster, row),
    end: () => '',
    incomplete: (code, beforeId) => csvIncomplete(cluster, code, beforeId),
  };
}

function jsonWriter(cluster: string, filter: ExecutionFilter, now: Date): Writer {
  const head = { asOf: now, cluster, filter: toFilterParameters(filter) };
  return {
    begin: () => `${JSON.stringify(head).slice(0, -1)},"executions":[`,
    row: (row, isFirst) => `${isFirst ? '' : ','}\n${JSON.stringify(row)}`,
    end: () => '\n],"isComplete":true}\n',
    incomplete: (code, beforeId) =>
      `\n],"isComplete":false,"error":${JSON.stringify({ code, missingBelow: beforeId })}}\n`,
  };
}
