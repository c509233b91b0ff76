'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Sends a change of who may get in; whatever comes of it, the page shows how things stand then. */
export function useAccessChange<Request, Answer>(send: (request: Request) => Promise<Answer>) {
  const queryClient = useQueryClient();
  return useMutation({
    networkMode: 'always',
    mutationFn: send,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['users-and-tokens'] }),
  });
}
