import type { QueryFunctionContext, QueryMeta } from '@tanstack/react-query';
import { fetchExecutionPage, isUnread, type ExecutionPage } from '@/lib/client/execution-page';
import type { ListSession, Readings } from './list-session';
import { mergeRefreshedPage, showPage, type ShownPage } from './merge-refreshed-page';
import {
  cursorAboveTop,
  cursorFromTop,
  cursorWithout,
  isAboveCursor,
  topIdsOf,
} from './page-cursors';
import { recordPage, resizePage } from './page-ledger';

const PAGE_ROWS = 80;
/** The most that the API gives at once. */
const MAX_ROWS = 100;
/** When a page is read again, room for what has come in between its rows. */
const ROOM_TO_ENTER = 10;

/** Kind, session and place of a page. */
export type PageKey = readonly ['executions', string, number];

/** The session that a query was made for. */
export function sessionOf(meta: QueryMeta | undefined): ListSession {
  return meta?.['session'] as ListSession;
}

/** Reads what has come in above a list since it was begun. Throws RequestError. */
export async function readNewRows({ meta, signal }: QueryFunctionContext): Promise<ExecutionPage> {
  const session = sessionOf(meta);
  const { scope, filter, topIds } = session;
  const cursor = cursorAboveTop(topIds, [...session.readings.get().keys()], filter);
  const page = await fetchExecutionPage({ scope, filter, cursor, take: MAX_ROWS, signal });
  noteReadings(session, page);
  return page;
}

/**
 * Reads a page for the first time, brings one that is in memory up to date, or gets one back that was dropped.
 * Throws RequestError.
 */
export async function readPage(context: QueryFunctionContext<PageKey>): Promise<ShownPage> {
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
