import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { fetchJson } from './fetch-json';

/** Who may get in, and who is in. */
export const usersAndTokensOptions = () =>
  queryOptions({
    queryKey: ['users-and-tokens'],
    queryFn: ({ signal }) =>
      fetchJson(
        '/api/users-and-tokens',
        async () =>
          (await import('@/lib/domain/people/users-and-tokens-payload'))
            .usersAndTokensPayloadSchema,
        signal,
      ),
  });

/** Where one is signed in oneself. */
export const ownSessionsOptions = () =>
  queryOptions({
    queryKey: ['sessions'],
    queryFn: ({ signal }) =>
      fetchJson(
        '/api/sessions',
        async () =>
          (await import('@/lib/domain/people/users-and-tokens-payload')).sessionsPayloadSchema,
        signal,
      ),
  });

/** What people did, page by page; `filter` is what the address says. */
export const auditOptions = (filter: Readonly<Record<string, string>>) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams(filter);
      if (pageParam !== null) query.set('before', String(pageParam));
      return fetchJson(
        `/api/audit?${query}`,
        async () => (await import('@/lib/domain/people/audit-payload')).auditPayloadSchema,
        signal,
      );
    },
    initialPageParam: null as number | null,
    getNextPageParam: ({ data }) => data.next,
  });
