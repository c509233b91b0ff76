import {
  queryOptions,
  type Query,
  type QueryClient,
  type QueryFunctionContext,
  type QueryMeta,
} from '@tanstack/react-query';
import { fetchExecutionPage, isUnread, type ExecutionPage } from '@/lib/client/execution-page';
import type { ListSession, Readings } from './list-session';
import { hasOpenRow, mergeRefreshedPage, showPage, type ShownPage } from './merge-refreshed-page';
import {
  cursorAboveTop,
  cursorFromTop,
  cursorWithout,
  isAboveCursor,
  topIdsOf,
} from './page-cursors';
import { pagesToDrop, recordPage, resizePage } from './page-ledger';
import { refreshPaceMs } from './refresh-pace';

const PAGE_ROWS = 80;
/** The most that the API gives at once. */
const MAX_ROWS = 100;
/** When a page is read again, room for what has come in between its rows. */
const ROOM_TO_ENTER = 10;
const RETRY_MS = 10_000;
/** A list that was left can be come back to for so long without reading it again. */
const KEEP_MS = 5 * 60_000;
/** Pages on either side of what is in sight whose rows stay in memory. */
const PAGES_KEPT = 8;

/**
 * One page of a list. Read again, it is brought up to date in place. Options hold no closure: one made while rendering may
 * keep alive what that rendering saw, page upon page.
 */
export const pageOptions = (session: ListSession, index: number) =>
  queryOptions({
    queryKey: pageKey(session, index),
    queryFn: readPage,
    meta: { session },
    structuralSharing: false,
    gcTime: KEEP_MS,
    refetchIntervalInBackground: false,
  });

/** The same while it is in sight: open rows are asked for again and again, and so is what could not be read. */
export const livePageOptions = (session: ListSession, index: number) =>
  queryOptions({ ...pageOptions(session, index), refetchInterval: pageIntervalMs });

/** What has come in above a list since it was begun; it costs as much as has come. */
export const newRowsOptions = (session: ListSession, isBegun: boolean) =>
  queryOptions({
    queryKey: ['executions', session.id, 'new'],
    queryFn: readNewRows,
    meta: { session },
    enabled: isBegun,
    structuralSharing: false,
    gcTime: 0,
    refetchInterval: newRowsIntervalMs,
    refetchIntervalInBackground: false,
  });

/** Lets go of the rows that are far from what is in sight; the ledger still knows where to read them again. */
export function dropFarPages(
  queryClient: QueryClient,
  session: ListSession,
  inSight: readonly number[],
): void {
  for (const index of pagesToDrop(session.pagesInMemory, inSight, PAGES_KEPT)) {
    queryClient.removeQueries({ queryKey: pageKey(session, index), exact: true });
    session.pagesInMemory.delete(index);
  }
}

type PageKey = readonly ['executions', string, number];

function pageKey(session: ListSession, index: number): PageKey {
  return ['executions', session.id, index];
}

function sessionOf(meta: QueryMeta | undefined): ListSession {
  return meta?.['session'] as ListSession;
}

function pageIntervalMs({ state, queryKey, meta }: Query<ShownPage, Error, ShownPage, PageKey>) {
  const page = state.data;
  if (!page || page.readings.some(isUnread)) return RETRY_MS;
  const isTop = queryKey[2] === 0;
  const mayChange = hasOpenRow(page) || (isTop && dependsOnState(sessionOf(meta)));
  return mayChange ? refreshPaceMs(page.tookMs) : false;
}

function newRowsIntervalMs({ state }: { state: { data: ExecutionPage | undefined } }): number {
  return refreshPaceMs(state.data?.tookMs ?? 0);
}

async function readNewRows({ meta, signal }: QueryFunctionContext): Promise<ExecutionPage> {
  const session = sessionOf(meta);
  const { scope, filter, topIds } = session;
  const cursor = cursorAboveTop(topIds, [...session.readings.get().keys()], filter);
  const page = await fetchExecutionPage({ scope, filter, cursor, take: MAX_ROWS, signal });
  noteReadings(session, page);
  return page;
}

async function readPage(context: QueryFunctionContext<PageKey>): Promise<ShownPage> {
  const { client, queryKey, meta, signal } = context;
  const session = sessionOf(meta);
  const index = queryKey[2];
  const shown = client.getQueryData<ShownPage>(queryKey);
  const { scope, filter, ledger } = session;
  const place = ledger.get().pages[index];
  const rowCount = place?.rowCount ?? null;
  const cursor = (rowCount === null ? place?.cursor : place?.again) ?? null;
  const take = rowCount === null ? PAGE_ROWS : Math.min(MAX_ROWS, rowCount + ROOM_TO_ENTER);
  const page = await fetchExecutionPage({ scope, filter, cursor, take, signal });
  noteReadings(session, page);
  session.pagesInMemory.add(index);
  if (rowCount === null) {
    if (!page.readings.every(isUnread)) begin(session, index, page);
    return showPage(page);
  }
  const belongs = isAboveCursor(place?.next ?? null, filter);
  const own = { ...page, rows: page.rows.filter(belongs) };
  if (shown) return mergeRefreshedPage(shown, own, isAboveCursor(page.next, filter));
  if (!page.readings.some(isUnread)) ledger.set(resizePage(ledger.get(), index, own.rows.length));
  return showPage(own);
}

function begin(session: ListSession, index: number, page: ExecutionPage): void {
  const { filter, ledger } = session;
  const { rows, readings } = page;
  if (index === 0) session.topIds = topIdsOf(page);
  const unread = index === 0 ? readings.filter(isUnread).map(({ name }) => name) : [];
  const next = cursorWithout(page.next, unread, filter);
  const known = ledger.get();
  const again =
    index === 0
      ? cursorFromTop(session.topIds, next, filter)
      : (known.pages[index]?.cursor ?? null);
  const isShort = rows.length < PAGE_ROWS;
  ledger.set(recordPage(known, index, { rowCount: rows.length, next, again, readings, isShort }));
}

function noteReadings(session: ListSession, { readings, asOf }: ExecutionPage): void {
  const known: Readings = session.readings.get();
  const asked = readings.filter(({ sections }) => sections.executions !== undefined);
  const noted = asked.map((reading) => {
    const lastReadAt = isUnread(reading) ? (known.get(reading.name)?.lastReadAt ?? null) : asOf;
    return [reading.name, { ...reading, lastReadAt }] as const;
  });
  session.readings.set(new Map([...known, ...noted]));
}

/** True when an execution can come into the list, or leave it, after it was created. */
function dependsOnState({ filter }: ListSession): boolean {
  const { status, worker, retried } = filter;
  return status.length > 0 || worker !== null || retried !== 'any';
}
