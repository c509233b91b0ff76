'use client';

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { newRowsOptions, pageOptions } from './list-queries';
import { beginSession, showSession, type ListSession } from './list-session';
import { keyOfRow } from './merge-refreshed-page';
import { useLedger } from './use-list-pages';

/** How many executions have come into a list since it was begun, and how to show them. */
export function useNewRows(session: ListSession) {
  const queryClient = useQueryClient();
  const { pages } = useLedger(session);
  const isBegun = pages[0]?.rowCount !== null;
  const { data: above } = useQuery(newRowsOptions(session, isBegun));
  const { data: first } = useQuery({ ...pageOptions(session, 0), enabled: false });
  const keys = new Set([...(above?.rows.map(keyOfRow) ?? []), ...(first?.enteredKeys ?? [])]);
  const { mutate, isPending, error } = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const anew = beginSession(session.scope, session.filter);
      // Shown when it is there, so that nobody looks at an empty list in between.
      await queryClient.fetchQuery(pageOptions(anew, 0));
      showSession(anew);
    },
  });
  return {
    count: keys.size,
    /** There are more than were counted. */
    isMore: above !== undefined && above.next !== null && above.rows.length > 0,
    readAnew: () => mutate(),
    isPending,
    error,
  };
}
