import Link from 'next/link';
import { Database } from 'lucide-react';
import type { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import { UnknownValue } from '@/components/ui/unknown-value';
import { healthOnceStale } from '@/lib/client/health-once-stale';
import type { GroupSummary } from '@/lib/domain/availability/availability-groups-payload';
import { hasLease } from '@/lib/domain/availability/has-lease';
import { HEALTHS } from '@/lib/domain/health';
import type { GenerationOfNodes } from '@/lib/domain/availability/windows-version';
import { paths } from '@/lib/format/paths';
import { PrimaryWords } from './primary-words';
import { RelationShort } from './relation-short';
import { ReplicaCount } from './replica-count';

type GroupColumnsOptions = {
  cluster: string;
  generation: GenerationOfNodes;
  /** The groups are from a recent poll. */
  isProven: boolean;
  t: ReturnType<typeof useTranslations<'availabilityGroups'>>;
};

/** Columns of the table of availability groups. */
export function groupColumns(options: GroupColumnsOptions): DataColumns<GroupSummary> {
  const { cluster, generation, isProven, t } = options;
  const column = dataColumns<GroupSummary>();
  return column.columns([
    column.accessor(({ name }) => name, {
      id: 'name',
      header: t('columns.group'),
      sortFn: 'alphanumeric',
      meta: { isRowHeader: true },
      cell: ({ row: { original } }) => (
        <Link className="link font-medium" href={paths.availabilityGroup(cluster, original.id)}>
          {original.name}
        </Link>
      ),
    }),
    column.accessor(({ health }) => HEALTHS.indexOf(health), {
      id: 'health',
      header: t('columns.health'),
      sortFn: 'basic',
      cell: ({ row: { original } }) => (
        <StateMark noun="health" state={healthOnceStale(original.health, !isProven)} />
      ),
    }),
    column.accessor(({ primaryReplica }) => primaryReplica ?? '', {
      id: 'primary',
      header: t('columns.primary'),
      sortFn: 'text',
      cell: ({ row: { original } }) => <PrimaryWords group={original} />,
    }),
    column.accessor(({ healthyReplicaCount, replicaCount }) => healthyReplicaCount - replicaCount, {
      id: 'replicas',
      header: t('columns.replicas'),
      sortFn: 'basic',
      cell: ({ row: { original } }) => <ReplicaCount group={original} />,
    }),
    column.display({
      id: 'relation',
      header: t('columns.relation'),
      cell: ({ row: { original } }) => (
        <RelationShort generation={generation} group={original} isProven={isProven} />
      ),
    }),
    column.accessor(({ listeners }) => listeners?.join(', ') ?? '', {
      id: 'listener',
      header: t('columns.listener'),
      sortFn: 'text',
      cell: ({ row: { original } }) => {
        if (!original.listeners) return <UnknownValue>{t('listenerUnknown')}</UnknownValue>;
        return original.listeners.length > 0 ? (
          <code className="font-mono text-[0.92em]">{original.listeners.join(', ')}</code>
        ) : (
          <span className="text-muted">{t('noListener')}</span>
        );
      },
    }),
    column.accessor(({ holdsCatalog }) => Number(holdsCatalog), {
      id: 'catalog',
      header: t('columns.catalog'),
      sortFn: 'basic',
      cell: ({ row: { original } }) =>
        original.holdsCatalog && (
          <span className="inline-flex items-center gap-1">
            <Database aria-hidden className="size-3.5" />
            {t('catalogHere')}
          </span>
        ),
    }),
    column.accessor(({ importedAt }) => importedAt?.getTime() ?? 0, {
      id: 'imported',
      header: t('columns.imported'),
      sortFn: 'basic',
      cell: ({ row: { original } }) => {
        if (original.importedAt) return <RelativeTime at={original.importedAt} />;
        return hasLease(original) ? (
          <UnknownValue>{t('neverImported')}</UnknownValue>
        ) : (
          <span className="text-muted">{t('noLease')}</span>
        );
      },
    }),
  ]);
}
