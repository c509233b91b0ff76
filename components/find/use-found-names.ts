'use client';

import { useRouter } from 'next/navigation';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { foundPackagesOptions, foundWorkersOptions } from '@/lib/client/query-options';
import { paths } from '@/lib/format/paths';
import type { FindEntry } from './rank-entries';

type FoundNames = { entries: FindEntry[]; isSearching: boolean; hasFailed: boolean };

/** Workers and packages that the server finds by the text; while it looks, those of the text before stay. */
export function useFoundNames(text: string): FoundNames {
  const found = [useFoundWorkers(text), useFoundPackages(text)];
  return {
    entries: found.flatMap(({ entries }) => entries),
    isSearching: found.some(({ isSearching }) => isSearching),
    hasFailed: found.some(({ hasFailed }) => hasFailed),
  };
}

function useFoundWorkers(text: string): FoundNames {
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

function useFoundPackages(text: string): FoundNames {
  const router = useRouter();
  const wanted = text.trim();
  const { data, isFetching, isError } = useQuery({
    ...foundPackagesOptions(wanted),
    enabled: wanted !== '',
    placeholderData: keepPreviousData,
  });
  const packages = wanted === '' ? [] : (data?.data.packages ?? []);
  return {
    entries: packages.map(({ cluster, ...names }) => ({
      id: `package ${cluster} ${names.folderName} ${names.projectName} ${names.packageName}`,
      kind: 'package',
      label: names.packageName,
      note: `${names.folderName} › ${names.projectName} · ${cluster}`,
      keywords: wanted,
      open: () => router.push(paths.package(cluster, names)),
    })),
    isSearching: isFetching,
    hasFailed: isError || data?.data.packages === null,
  };
}
