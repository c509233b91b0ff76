'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ChangedAnomalyPayload } from '@/lib/domain/anomalies/anomaly-changes';

type ChangeOptions<Request> = {
  send: (request: Request) => Promise<ChangedAnomalyPayload>;
  /** Called once it is kept and the page shows it; not when it was refused. */
  onKept: (request: Request) => void;
};

/**
 * Sends a change of an anomaly once. Whatever comes of it, everything about anomalies is read again: a refusal often
 * means that somebody else was faster.
 */
export function useChange<Request>({ send, onKept }: ChangeOptions<Request>) {
  const queryClient = useQueryClient();
  const readAgain = () => queryClient.invalidateQueries({ queryKey: ['anomalies'] });
  return useMutation({
    mutationFn: send,
    // The server may be on this machine, whatever the browser believes of its network.
    networkMode: 'always',
    onSuccess: async (_answer, request) => {
      await readAgain();
      onKept(request);
    },
    onError: readAgain,
  });
}
