'use client';

import { useTranslations } from 'use-intl';
import { ExactTime } from '@/components/time/exact-time';
import { SimpleTable } from '@/components/ui/simple-table';
import type { AuditPayload } from '@/lib/domain/people/audit-payload';

const COLUMNS = ['at', 'who', 'action', 'target', 'cluster', 'from'] as const;

type Entry = AuditPayload['data']['entries'][number];

/** Entries as they were written. */
export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations('audit');
  const cell = (entry: Entry, column: string) => {
    const { at, who, action, target, cluster, from } = entry;
    switch (column) {
      case 'at':
        return <ExactTime at={at} />;
      case 'who':
        return who;
      case 'action':
        return t(`actions.${action}`);
      case 'target':
        return <span className="break-all">{target}</span>;
      case 'cluster':
        return cluster;
      default:
        return from;
    }
  };
  return (
    <SimpleTable
      cell={cell}
      columns={COLUMNS.map((key) => ({
        key,
        title: t(`columns.${key}`),
        isWrapped: key === 'target',
      }))}
      label={t('title')}
      rowId={({ id }) => String(id)}
      rows={entries}
    />
  );
}
