'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { ExecutionStatusMark } from '@/components/states/execution-status-mark';
import { paths } from '@/lib/format/paths';
import { PackageCell } from './execution-cells';
import type { ShownPage } from './merge-refreshed-page';

/** The execution whose id was searched for, however far down it is; nothing when the first rows show it anyway. */
export function IdMatchLine({ page: { idMatch, rows } }: { page: ShownPage }) {
  const t = useTranslations('executions');
  if (!idMatch || rows.some(({ id }) => id === idMatch.id)) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b bg-accent-fill px-4 py-1.5 text-sm">
      <Link className="link font-medium" href={paths.execution(idMatch.cluster, idMatch.id)}>
        {t('idMatch', { id: idMatch.id })}
      </Link>
      <ExecutionStatusMark status={idMatch.status} statusCode={idMatch.statusCode} />
      <PackageCell row={idMatch} />
    </p>
  );
}
