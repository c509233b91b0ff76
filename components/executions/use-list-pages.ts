'use client';

import { useEffect, useSyncExternalStore } from 'react';
import { useQueries, useQueryClient } from '@tanstack/react-query';
import { isUnread, type ExecutionRow } from '@/lib/client/execution-page';
import { dropFarPages, livePageOptions } from './list-queries';
import type { ListSession } from './list-session';
import { keyOfRow } from './merge-refreshed-page';
import { pageOfRow, pagesInSight, type PageLedger } from './page-ledger';

/** Rows to read ahead of what is in sight. */
const READ_AHEAD = 60;

/** What stands at one place of the list. */
export type RowSlot =
  { kind: 'row'; row: ExecutionRow; hasLeft: boolean } | { kind: 'loading' } | { kind: 'failed' };

/** Which page below the last row is being read, or could not be. */
export type TailState = { isLoading: boolean; hasFailed: boolean; retry: () => void };

/** The ledger of a session; renders again when it grows. */
export function useLedger({ ledger }: ListSession): PageLedger {
  return useSyncExternalStore(ledger.subscribe, ledger.get, ledger.get);
}

/** Reads the pages that the rows from `first` to `last` need, keeps those in sight up to date, and drops far ones. */
export function useListPages(session: ListSession, sight: { first: number; last: number }) {
  const queryClient = useQueryClient();
  const ledger = useLedger(session);
  const indexes = pagesInSight(ledger, sight.first - READ_AHEAD, sight.last + READ_AHEAD);
  const results = useQueries({
    queries: indexes.map((index) => livePageOptions(session, index)),
  });
  const inSight = indexes.join();
  useEffect(() => {
    dropFarPages(queryClient, session, inSight.split(',').map(Number));
  }, [queryClient, session, inSight]);

  const slotAt = (position: number): RowSlot => {
    const index = pageOfRow(ledger, position);
    const result = results[indexes.indexOf(index)];
    const page = result?.data;
    const row = page?.rows[position - (ledger.pages[index]?.firstRow ?? 0)];
    if (page && row) return { kind: 'row', row, hasLeft: page.leftKeys.has(keyOfRow(row)) };
    const isLost = result?.error || (page && page.readings.some(isUnread));
    return { kind: isLost ? 'failed' : 'loading' };
  };

  const unread = results[indexes.findIndex((index) => ledger.pages[index]?.rowCount === null)];
  const tail: TailState = {
    isLoading: unread?.isFetching ?? false,
    hasFailed: unread !== undefined && !unread.isFetching && (unread.isError || !!unread.data),
    retry: () => void unread?.refetch(),
  };
  return { ledger, slotAt, tail };
}
