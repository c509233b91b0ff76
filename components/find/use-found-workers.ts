'use client';

import { useRouter } from 'next/navigation';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { foundWorkersOptions } from '@/lib/client/query-options';
import { paths } from '@/lib/format/paths';
import type { FindEntry } from './rank-entries';

type FoundWorkers = { entries: FindEntry[]; isSearching: boolean; hasFailed: boolean };

/** Workers that the server finds by the text; while it looks, those of the text before stay. */
export function useFoundWorkers(text: string): FoundWorkers {
  const t = useTranslations('states.heartbeat');
  const router = useRouter();
  const wanted = text.trim();
  const { data, isFetching, isError } = useQuery({
    ...foundWorkersOptions(wanted),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const workers = wanted === '' ? [] : (data?.data.workers ?? []);
  return {
    entries: workers.map(({ cluster, id, name, machineName, state }) => ({
      id: `worker ${cluster} ${id}`,
      kind: 'worker',
      label: name,
      note: `${t(state)} · ${cluster}`,
      // It was found by the server, perhaps by what is not shown: it is not judged once more here.
      keywords: `${machineName ?? ''} ${id} ${wanted}`,
      open: () => router.push(paths.worker(cluster, id)),
    })),
    isSearching: isFetching,
    hasFailed: isError,
  };
}
