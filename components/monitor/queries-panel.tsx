'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';
import { queryColumns } from './query-columns';

const BY_NAME = [{ id: 'name', desc: false }];

/** What watching a cluster costs its instance, query by query. */
export function QueriesPanel({ cluster: { name, queries } }: { cluster: MonitoredCluster }) {
  const t = useTranslations('monitor.queries');
  const columns = useMemo(() => queryColumns(t), [t]);
  return (
    <Panel isFlush aside={queries.length > 0 && t('perTrip')} title={t('title', { cluster: name })}>
      {queries.length === 0 ? (
        <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      ) : (
        <DataTable
          columns={columns}
          initialSort={BY_NAME}
          label={t('label', { cluster: name })}
          rowId={(query) => query.name}
          rows={queries}
        />
      )}
    </Panel>
  );
}
