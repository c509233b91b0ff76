'use client';

import type { ReactNode } from 'react';
import { Unplug } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { EmptyState } from '@/components/ui/empty-state';
import { SimpleTable } from '@/components/ui/simple-table';
import { useSectionLook } from '@/lib/client/freshness';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type { AvailabilityReplica } from '@/lib/domain/availability/availability-replica';
import type { AvailabilityGroupPayload } from '@/lib/domain/availability/availability-groups-payload';
import { judgeReplica } from '@/lib/domain/availability/replica-health';
import { formatCount } from '@/lib/format/quantity';
import { mainViewpoint } from './main-viewpoint';
import { NotVisible } from './not-visible';
import { PartPanel } from './part-panel';

const COLUMNS = [
  'replica',
  'health',
  'role',
  'connected',
  'synchronisation',
  'told',
  'mode',
  'failover',
  'session',
  'readable',
  'seeding',
  'backup',
] as const;

type Column = (typeof COLUMNS)[number];

const NUMBERS: readonly Column[] = ['session', 'backup'];

type ReplicasPanelProps = { payload: AvailabilityGroupPayload; group: AvailabilityGroup };

/** Replicas of a group: what they are meant to be, and what they are. */
export function ReplicasPanel({ payload, group }: ReplicasPanelProps) {
  const t = useTranslations('replicas');
  const isProven = useSectionLook(payload, 'availabilityGroups').kind === 'ready';
  const from = mainViewpoint(payload.data.viewpoints, group)?.serverName ?? payload.cluster;
  return (
    <PartPanel
      isFlush
      empty={
        group.replicas.length === 0 && <EmptyState title={t('none')}>{t('noneWhy')}</EmptyState>
      }
      payload={payload}
      title={t('title')}
    >
      <SimpleTable
        cell={(replica, column) => (
          <ReplicaCell
            column={COLUMNS.find((name) => name === column) ?? 'replica'}
            from={from}
            group={group}
            isProven={isProven}
            replica={replica}
          />
        )}
        columns={COLUMNS.map((key) => ({
          key,
          title: t(`columns.${key}`),
          ...(NUMBERS.includes(key) && { align: 'right' as const }),
        }))}
        label={t('title')}
        rowId={({ id }) => id}
        rows={group.replicas}
      />
    </PartPanel>
  );
}

type ReplicaCellProps = {
  column: Column;
  replica: AvailabilityReplica;
  group: AvailabilityGroup;
  /** Server that does not tell what is not known. */
  from: string;
  isProven: boolean;
};

function ReplicaCell({ column, replica, group, from, isProven }: ReplicaCellProps): ReactNode {
  const t = useTranslations('replicas');
  const unknown = <NotVisible from={from} />;
  switch (column) {
    case 'replica':
      return <span className="font-medium">{replica.serverName}</span>;
    case 'health': {
      const health = judgeReplica(replica, group);
      return (
        <StateMark
          noun="replica"
          state={isProven ? health : 'unknown'}
          was={isProven ? undefined : health}
        />
      );
    }
    case 'role':
      return replica.role ? t(`role.${replica.role}`) : unknown;
    case 'mode':
      return replica.availabilityMode ? t(`mode.${replica.availabilityMode}`) : unknown;
    case 'failover':
      return replica.failoverMode ? t(`failover.${replica.failoverMode}`) : unknown;
    case 'connected':
      return replica.isConnected === null ? unknown : <Connection replica={replica} />;
    case 'synchronisation':
      return replica.synchronizationHealth
        ? t(`synchronisation.${replica.synchronizationHealth}`)
        : unknown;
    case 'session':
      return numberOr(replica.sessionTimeoutSeconds, unknown);
    case 'readable':
      return replica.secondaryConnections ? t(`readable.${replica.secondaryConnections}`) : unknown;
    case 'seeding':
      return replica.seedingMode ? t(`seeding.${replica.seedingMode}`) : unknown;
    case 'backup':
      return numberOr(replica.backupPriority, unknown);
    case 'told':
      if (replica.isToldByItself) return t('itself');
      return replica.seenFrom ?? unknown;
  }
}

function numberOr(value: number | null, otherwise: ReactNode): ReactNode {
  return value === null ? otherwise : formatCount(value);
}

function Connection({
  replica: { isConnected, lastConnectError },
}: Pick<ReplicaCellProps, 'replica'>) {
  const t = useTranslations('replicas');
  if (isConnected) return t('connected');
  return (
    <span className="text-bad-text" title={lastConnectError?.description ?? undefined}>
      <Unplug aria-hidden className="mr-1 inline size-3.5" />
      {t('disconnected')}
      {lastConnectError && `, ${t('lastError', { number: String(lastConnectError.number) })}`}
    </span>
  );
}
