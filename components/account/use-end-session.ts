'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sendJson } from '@/lib/client/fetch-json';
import { loadDoneSchema } from '@/lib/client/people-schemas';
import type { SessionView } from '@/lib/domain/people/users-and-tokens-payload';
import { paths } from '@/lib/format/paths';

/** Ends a visit; ending one's own leads to the door. */
export function useEndSession() {
  const queryClient = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: ({ id }: SessionView) =>
      sendJson('DELETE', `/api/sessions/${encodeURIComponent(id)}`, {}, loadDoneSchema),
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['sessions'] }),
        queryClient.invalidateQueries({ queryKey: ['users-and-tokens'] }),
      ]),
    onSuccess: (_done, { isCurrent }) => {
      if (isCurrent) window.location.assign(paths.signIn());
    },
  });
}
