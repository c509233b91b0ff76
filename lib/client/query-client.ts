import { QueryClient } from '@tanstack/react-query';

/**
 * Queries are fresh until a hint says otherwise, go on in a hidden tab (its title counts what is wrong), and are
 * tried even when the browser believes that it is offline: the server may be on this machine.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: false,
        networkMode: 'always',
        refetchIntervalInBackground: true,
        refetchOnWindowFocus: 'always',
      },
    },
  });
}
