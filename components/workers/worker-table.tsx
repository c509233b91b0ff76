'use client';

import { useMemo } from 'react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { paths } from '@/lib/format/paths';
import { workerColumns } from './worker-columns';

type WorkerTableProps = {
  cluster: string;
  workers: readonly WorkerView[];
  clockSkewMs: number;
};

const BY_NAME = [{ id: 'name', desc: false }];

/** Workers with everything that SSISDB says about them, one a row. */
export function WorkerTable({ cluster, workers, clockSkewMs }: WorkerTableProps) {
  const t = useTranslations('workers');
  const router = useRouter();
  const columns = useMemo(
    () => workerColumns({ cluster, clockSkewMs, t }),
    [cluster, clockSkewMs, t],
  );
  return (
    <DataTable
      columns={columns}
      initialSort={BY_NAME}
      isUncertain={({ state }) => state === 'unknown'}
      label={t('list')}
      onOpen={({ id }) => router.push(paths.worker(cluster, id))}
      rowId={({ id }) => id}
      rows={workers}
    />
  );
}
