import { queryOptions } from '@tanstack/react-query';
import type { TaskLogEncoding } from '@/lib/domain/executions/task-log-payload';
import type { TaskLogAddress, TaskLogFileAddress } from '@/lib/domain/executions/task-log-address';
import { executionUrl } from './execution-detail';
import { fetchJson } from './fetch-json';

/** Files appear when a worker begins to write. */
const LIST_PACE_MS = 15_000;

/** The log files of a task, or why there are none. */
export const taskLogOptions = (address: TaskLogAddress, isOpen: boolean) =>
  queryOptions({
    queryKey: ['task-log', address.cluster, address.execution, address.task],
    queryFn: ({ signal }) =>
      fetchJson(
        logUrl(address),
        async () => (await import('@/lib/domain/executions/task-log-payload')).taskLogPayloadSchema,
        signal,
      ),
    refetchOnWindowFocus: isOpen,
    refetchInterval: isOpen ? LIST_PACE_MS : false,
    refetchIntervalInBackground: false,
  });

/** What was told of a file so far, so that the next answer fits to it. */
export type LogReader = { identity: string | null; encoding: TaskLogEncoding | null };

/** Where in the file to read: at most one of them; nothing means its end. */
export type LogPlace = { before?: number; after?: number; around?: number };

/** Reads a page of a log. Throws RequestError like fetchJson. */
export function fetchLogPage(
  address: TaskLogFileAddress,
  place: LogPlace,
  reader: LogReader,
  signal: AbortSignal,
) {
  const url = `${fileUrl(address)}?${toQuery({ ...place, ...reader })}`;
  return fetchJson(
    url,
    async () => (await import('@/lib/domain/executions/task-log-payload')).taskLogPagePayloadSchema,
    signal,
  );
}

/** Looks for a text from an offset on, as far as one request may go. Throws RequestError like fetchJson. */
export function fetchLogMatches(
  address: TaskLogFileAddress,
  request: { text: string; from: number },
  reader: LogReader,
  signal: AbortSignal,
) {
  const url = `${fileUrl(address)}/search?${toQuery({ ...request, ...reader })}`;
  return fetchJson(
    url,
    async () =>
      (await import('@/lib/domain/executions/task-log-payload')).taskLogSearchPayloadSchema,
    signal,
  );
}

/** Where the whole file is streamed, as text that is masked like on the page. */
export function logDownloadUrl(address: TaskLogFileAddress, encoding: TaskLogEncoding | null) {
  return `${fileUrl(address)}/download?${toQuery({ encoding })}`;
}

function logUrl({ task, ...execution }: TaskLogAddress): string {
  return `${executionUrl(execution)}/tasks/${encodeURIComponent(task)}/log`;
}

function fileUrl({ file, ...task }: TaskLogFileAddress): string {
  return `${logUrl(task)}/${encodeURIComponent(file)}`;
}

function toQuery(values: Record<string, string | number | null | undefined>): string {
  const entries = Object.entries(values).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return new URLSearchParams(entries).toString();
}
