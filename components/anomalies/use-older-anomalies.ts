'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { anomalyHistoryOptions } from '@/lib/client/query-options';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyFilter } from './anomaly-filter';

export type OlderAnomalies = {
  anomalies: Anomaly[];
  /** `idle`: nothing was asked for; `more`: there are more; `all`: these are all that are kept. */
  state: 'idle' | 'loading' | 'more' | 'all';
  error: Error | null;
  load: () => void;
};

/** Resolved anomalies that are kept, by the parts of the filter that the store knows; nothing until they are asked for. */
export function useOlderAnomalies({ cluster, severity, rule }: AnomalyFilter): OlderAnomalies {
  const query = useInfiniteQuery(
    anomalyHistoryOptions({
      ...(cluster && { cluster }),
      ...(severity && { severity }),
      ...(rule && { rule }),
    }),
  );
  const { data, error, isFetching, hasNextPage, fetchNextPage } = query;
  return {
    anomalies: data?.pages.flatMap((page) => page.data.anomalies) ?? [],
    state: isFetching ? 'loading' : stateOf(data !== undefined, hasNextPage),
    error: isFetching ? null : error,
    load: () => void fetchNextPage(),
  };
}

function stateOf(isLoaded: boolean, hasNextPage: boolean): OlderAnomalies['state'] {
  if (!isLoaded) return 'idle';
  return hasNextPage ? 'more' : 'all';
}
