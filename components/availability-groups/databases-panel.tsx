'use client';

import { useTranslations } from 'use-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { SimpleTable } from '@/components/ui/simple-table';
import { primaryReplicaOf } from '@/lib/domain/availability/availability-estimates';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { DatabaseCell, DATABASE_COLUMNS, type DatabaseRow } from './database-cell';
import { mainViewpoint } from './main-viewpoint';
import { PartPanel } from './part-panel';

type DatabasesPanelProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

/** Databases of a group on each replica: how far behind, what a failover would cost, and what stands still. */
export function DatabasesPanel({ payload, group }: DatabasesPanelProps) {
  const t = useTranslations('replicas');
  const from = mainViewpoint(payload.data.viewpoints, group)?.serverName ?? payload.cluster;
  const primary = primaryReplicaOf(group);
  const rows: DatabaseRow[] = group.replicas.flatMap((replica) =>
    replica.databases.map((database) => ({
      replica,
      database,
      isPrimary: replica.id === primary?.id,
      onPrimary: primary?.databases.find(({ id }) => id === database.id) ?? null,
      from,
    })),
  );
  return (
    <PartPanel
      isFlush
      empty={
        rows.length === 0 && (
          <EmptyState title={t('noDatabases')}>{t('noDatabasesWhy', { server: from })}</EmptyState>
        )
      }
      payload={payload}
      title={t('databases')}
    >
      <SimpleTable
        cell={(row, column) => (
          <DatabaseCell
            column={DATABASE_COLUMNS.find(({ key }) => key === column)?.key ?? 'database'}
            row={row}
          />
        )}
        columns={DATABASE_COLUMNS.map((column) => ({
          ...column,
          title: t(`columns.${column.key}`),
        }))}
        label={t('databases')}
        rowId={({ replica, database }) => `${replica.id} ${database.id}`}
        rows={rows}
      />
      <p className="border-t px-3 py-2 text-sm text-muted">{t('rpoWhy')}</p>
    </PartPanel>
  );
}
