'use client';

import type { ReactNode } from 'react';
import { PauseCircle } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { UnknownValue } from '@/components/ui/unknown-value';
import {
  estimateDataLossMs,
  estimateRedoMs,
} from '@/lib/domain/availability/availability-estimates';
import type {
  AvailabilityReplica,
  DatabaseReplica,
} from '@/lib/domain/availability/availability-replica';
import { formatDuration } from '@/lib/format/duration';
import { formatCount } from '@/lib/format/quantity';
import { NotVisible } from './not-visible';

/** One database on one replica. */
export type DatabaseRow = {
  replica: AvailabilityReplica;
  database: DatabaseReplica;
  isPrimary: boolean;
  /** The same database on the primary; null while that cannot be seen. */
  onPrimary: DatabaseReplica | null;
  /** Server that does not tell what is not known. */
  from: string;
};

export const DATABASE_COLUMNS = [
  { key: 'database' },
  { key: 'replica' },
  { key: 'synchronisation' },
  { key: 'state' },
  { key: 'suspended' },
  { key: 'rpo', align: 'right' },
  { key: 'rto', align: 'right' },
  { key: 'sendQueue', align: 'right' },
  { key: 'sendRate', align: 'right' },
  { key: 'redoQueue', align: 'right' },
  { key: 'redoRate', align: 'right' },
] as const;

type DatabaseCellProps = { row: DatabaseRow; column: (typeof DATABASE_COLUMNS)[number]['key'] };

/** One fact about a database on a replica; what cannot be seen from here says so. */
export function DatabaseCell({ row, column }: DatabaseCellProps): ReactNode {
  const t = useTranslations('replicas');
  const { replica, database, isPrimary, from } = row;
  const unknown = <NotVisible from={from} />;
  /** Queues towards a replica exist for secondaries only. */
  const number = (value: number | null) => {
    if (value !== null) return formatCount(value);
    return isPrimary ? <Nothing /> : unknown;
  };
  switch (column) {
    case 'database':
      return <span className="font-medium">{database.name ?? database.id}</span>;
    case 'replica':
      return replica.serverName;
    case 'synchronisation':
      return database.synchronizationState ? (
        <span
          className={classNames(
            database.synchronizationState === 'notSynchronizing' && 'font-medium text-bad-text',
          )}
        >
          {t(`databaseSync.${database.synchronizationState}`)}
        </span>
      ) : (
        unknown
      );
    case 'state':
      return database.databaseState ? t(`databaseState.${database.databaseState}`) : unknown;
    case 'suspended':
      return database.isSuspended === null ? unknown : <Movement database={database} />;
    case 'rpo':
      return <DataLoss row={row} />;
    case 'rto':
      return isPrimary ? <Nothing /> : <RedoLeft database={database} />;
    case 'sendQueue':
      return number(database.logSendQueueKb);
    case 'sendRate':
      return number(database.logSendRateKbPerSecond);
    case 'redoQueue':
      return number(database.redoQueueKb);
    case 'redoRate':
      return number(database.redoRateKbPerSecond);
  }
}

/** The primary has neither a lag nor queues. */
function Nothing() {
  return <span className="text-muted">–</span>;
}

function Movement({ database: { isSuspended, suspendReason } }: Pick<DatabaseRow, 'database'>) {
  const t = useTranslations('replicas');
  if (!isSuspended) return <span className="text-muted">{t('moving')}</span>;
  return (
    <span className="text-warn-text">
      <PauseCircle aria-hidden className="mr-1 inline size-3.5" />
      <span className="font-medium">{t('suspended')}</span>
      {suspendReason && `: ${t(`suspendedBy.${suspendReason}`)}`}
    </span>
  );
}

function DataLoss({ row: { database, isPrimary, onPrimary } }: { row: DatabaseRow }) {
  const t = useTranslations('replicas');
  if (isPrimary) return <span className="text-muted">{t('rpoPrimary')}</span>;
  const lossMs = onPrimary && estimateDataLossMs(onPrimary, database);
  return lossMs === null ? (
    <UnknownValue title={t('rpoUnknown')}>{t('notVisibleShort')}</UnknownValue>
  ) : (
    formatDuration(lossMs)
  );
}

function RedoLeft({ database }: Pick<DatabaseRow, 'database'>) {
  const t = useTranslations('replicas');
  const redoMs = estimateRedoMs(database);
  return redoMs === null ? (
    <UnknownValue title={t('rtoUnknown')}>{t('notVisibleShort')}</UnknownValue>
  ) : (
    formatDuration(redoMs)
  );
}
