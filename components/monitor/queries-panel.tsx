'use client';

import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { MonitoredCluster } from '@/lib/domain/monitor-payload';
import { queryColumns } from './query-columns';

const BY_NAME = [{ id: 'name', desc: false }];

type QueriesPanelProps = {
  cluster: MonitoredCluster;
  /** Those of the polls, or those that pages ask for when they are opened. */
  kind: 'polled' | 'onDemand';
};

/** What watching a cluster costs its instance, query by query. */
export function QueriesPanel({ cluster, kind }: QueriesPanelProps) {
  const t = useTranslations('monitor.queries');
  const columns = useMemo(() => queryColumns(t), [t]);
  const { name, onDemand } = cluster;
  const queries = kind === 'polled' ? cluster.queries : onDemand.queries;
  const note =
    kind === 'polled' ? t('perTrip') : t('onDemand.waiting', { count: onDemand.waitingCount });
  return (
    <Panel isFlush aside={queries.length > 0 && note} title={t(`${kind}.title`, { cluster: name })}>
      {queries.length === 0 ? (
        <EmptyState title={t(`${kind}.none`)}>{t(`${kind}.noneWhy`)}</EmptyState>
      ) : (
        <DataTable
          columns={columns}
          initialSort={BY_NAME}
          label={t(`${kind}.label`, { cluster: name })}
          rowId={(query) => query.name}
          rows={queries}
        />
      )}
    </Panel>
  );
}
