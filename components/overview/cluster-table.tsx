'use client';

import { useMemo } from 'react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { ClusterHealthMark } from '@/components/states/cluster-health-mark';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { DataTable } from '@/components/ui/data-table';
import { dataColumns } from '@/components/ui/data-table-columns';
import { NumberCell } from '@/components/ui/number-cell';
import { useStaleClusters } from '@/lib/client/clusters';
import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { HEALTHS } from '@/lib/domain/health';
import { paths } from '@/lib/format/paths';
import { AnomalyCounts } from './anomaly-counts';
import { AvailabilityCount } from './availability-count';
import { ClusterTrend } from './cluster-trend';
import { ExecutionCounts } from './execution-counts';
import { SourceWords } from './source-words';
import { WorkerCounts } from './worker-counts';

type Row = ClusterSummary & { isStale: boolean };

const column = dataColumns<Row>();

const AVAILABILITIES = [...HEALTHS, 'none'] as const;

const WORST_FIRST = [{ id: 'health', desc: false }];

/** Many clusters, one line each. */
export function ClusterTable({ clusters }: { clusters: readonly ClusterSummary[] }) {
  const t = useTranslations('overview');
  const router = useRouter();
  const columns = useColumns();
  const stale = useStaleClusters();
  const rows = clusters.map((cluster) => ({ ...cluster, isStale: stale.has(cluster.name) }));
  return (
    <div className="overflow-clip rounded border bg-surface">
      <DataTable
        columns={columns}
        initialSort={WORST_FIRST}
        isUncertain={({ isStale }) => isStale}
        label={t('table')}
        onOpen={({ name }) => router.push(paths.workers(name))}
        rowId={({ name }) => name}
        rows={rows}
      />
    </div>
  );
}

function useColumns() {
  const t = useTranslations('overview');
  return useMemo(
    () =>
      column.columns([
        column.accessor(({ health }) => HEALTHS.indexOf(health), {
          id: 'health',
          header: t('health'),
          cell: ({ row }) => <ClusterHealthMark cluster={row.original} />,
        }),
        column.accessor('name', {
          header: t('cluster'),
          meta: { isRowHeader: true },
          cell: ({ row }) => (
            <Link className="font-medium hover:underline" href={paths.workers(row.original.name)}>
              {row.original.name}
            </Link>
          ),
        }),
        column.accessor(({ poll }) => poll.lastGoodPollAt?.getTime() ?? 0, {
          id: 'age',
          header: t('age'),
          meta: { align: 'right' },
          cell: ({ row }) => <RelativeTime at={row.original.poll.lastGoodPollAt} />,
        }),
        column.accessor(({ anomalies }) => anomalies.critical * 1_000 + anomalies.warning, {
          id: 'anomalies',
          header: t('openAnomalies'),
          cell: ({ row: { original } }) => (
            <AnomalyCounts isCompact cluster={original} isStale={original.isStale} />
          ),
        }),
        column.accessor('notEvaluatedCount', {
          header: t('blind'),
          meta: { align: 'right' },
          cell: ({ row: { original } }) => (
            <NumberCell
              unknownWord={t('blindUnknown')}
              value={original.isStale ? null : original.notEvaluatedCount}
            />
          ),
        }),
        column.accessor(({ workers }) => workers?.offline ?? -1, {
          id: 'workers',
          header: t('workers'),
          cell: ({ row: { original } }) => (
            <WorkerCounts isCompact isStale={original.isStale} workers={original.workers} />
          ),
        }),
        column.accessor(({ executions }) => executions?.pending ?? -1, {
          id: 'executions',
          header: t('executions'),
          cell: ({ row: { original } }) => (
            <ExecutionCounts isCompact cluster={original} isStale={original.isStale} />
          ),
        }),
        column.display({
          id: 'trend',
          header: t('trend'),
          meta: { className: 'min-w-40' },
          cell: ({ row }) => <ClusterTrend cluster={row.original.name} />,
        }),
        column.accessor(({ masterState }) => HEARTBEAT_STATES.indexOf(masterState), {
          id: 'master',
          header: t('master'),
          cell: ({ row: { original } }) => (
            <StateMark
              noun="heartbeat"
              state={original.isStale ? 'unknown' : original.masterState}
            />
          ),
        }),
        column.accessor(({ availability }) => AVAILABILITIES.indexOf(availability.state), {
          id: 'availability',
          header: t('availability'),
          cell: ({ row: { original } }) => (
            <AvailabilityCount cluster={original} isStale={original.isStale} />
          ),
        }),
        column.accessor(({ source }) => source?.serverName ?? '', {
          id: 'instance',
          header: t('instance'),
          cell: ({ row }) => <SourceWords source={row.original.source} />,
        }),
      ]),
    [t],
  );
}
