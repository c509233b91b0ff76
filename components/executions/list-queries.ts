import { queryOptions, type Query, type QueryClient } from '@tanstack/react-query';
import { isUnread, type ExecutionPage } from '@/lib/client/execution-page';
import type { ListSession } from './list-session';
import { hasOpenRow, type ShownPage } from './merge-refreshed-page';
import { pagesToDrop } from './page-ledger';
import { readNewRows, readPage, sessionOf, type PageKey } from './read-list-page';
import { refreshPaceMs } from './refresh-pace';

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

function pageKey(session: ListSession, index: number): PageKey {
  return ['executions', session.id, index];
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

/** True when an execution can come into the list, or leave it, after it was created. */
function dependsOnState({ filter }: ListSession): boolean {
  const { status, worker, retried } = filter;
  return status.length > 0 || worker !== null || retried !== 'any';
}
