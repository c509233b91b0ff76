'use client';

import { useMemo } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import type { PackagesPayload, ListedPackage } from '@/lib/domain/packages/packages-payload';
import { packagePathOf } from '@/lib/domain/packages/select-packages';
import { paths } from '@/lib/format/paths';
import { formatSorting, sortingOf } from './package-list-params';
import { packageColumns } from './package-columns';

type PackageTableProps = {
  payload: PackagesPayload;
  packages: readonly ListedPackage[];
  /** As it stands in the address. */
  sort: string | null;
  onSort: (sort: string | null) => void;
};

/** Packages with what their runs add up to, one a row. */
export function PackageTable({ payload, packages, sort, onSort }: PackageTableProps) {
  const t = useTranslations('packages');
  const router = useRouter();
  const { cluster, asOf, source, data } = payload;
  const { range, from, previousFrom } = data;
  const clockSkewMs = source?.clockSkewMs ?? 0;
  const currentMs = asOf.getTime() - from.getTime();
  const previousMs = from.getTime() - previousFrom.getTime();
  const columns = useMemo(() => {
    const lengths = { currentMs, previousMs };
    return packageColumns({ cluster, range, lengths, clockSkewMs, t });
  }, [cluster, range, currentMs, previousMs, clockSkewMs, t]);
  const sorting = useMemo(() => sortingOf(sort), [sort]);
  return (
    <DataTable
      columns={columns}
      initialSort={sorting}
      label={t('list')}
      onOpen={(one) => router.push(paths.package(cluster, one, { range }))}
      onSort={(next) => onSort(formatSorting(next))}
      rowId={packagePathOf}
      rows={packages}
    />
  );
}
