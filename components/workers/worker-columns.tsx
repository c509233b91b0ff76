import Link from 'next/link';
import type { useTranslations } from 'use-intl';
import { HeartbeatGauge } from '@/components/states/heartbeat-gauge';
import { TimeOfDay } from '@/components/time/exact-time';
import { RelativeTime } from '@/components/time/relative-time';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import { NumberCell } from '@/components/ui/number-cell';
import type { HeartbeatState } from '@/lib/domain/workers/heartbeat-state';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import { formatCount } from '@/lib/format/quantity';
import { paths } from '@/lib/format/paths';
import { WorkerMarks } from './worker-marks';
import { standingOf } from './worker-standing';

type WorkerColumnsOptions = {
  cluster: string;
  clockSkewMs: number;
  t: ReturnType<typeof useTranslations<'workers'>>;
};

/** Worst first, as people sort by state to find what is wrong. */
const RANK: Record<HeartbeatState, number> = { offline: 0, late: 1, unknown: 2, online: 3 };

/** Columns of the table of workers. */
export function workerColumns(options: WorkerColumnsOptions): DataColumns<WorkerView> {
  const { cluster, clockSkewMs, t } = options;
  const column = dataColumns<WorkerView>();
  return column.columns([
    column.accessor((worker) => worker.name, {
      id: 'name',
      header: t('columns.name'),
      sortFn: 'alphanumeric',
      meta: { isRowHeader: true, className: 'max-w-64 truncate' },
      cell: ({ row: { original } }) => (
        <Link
          className="link font-medium"
          href={paths.worker(cluster, original.id)}
          prefetch={false}
        >
          {original.name}
        </Link>
      ),
    }),
    column.accessor(({ state, isEnabled }) => RANK[state] * 2 + Number(isEnabled), {
      id: 'state',
      header: t('columns.state'),
      sortFn: 'basic',
      cell: ({ row }) => <WorkerMarks isOneLine worker={row.original} />,
    }),
    column.accessor((worker) => standingOf(worker), {
      id: 'standing',
      header: t('columns.standing'),
      sortFn: 'text',
      meta: { className: 'text-muted' },
      cell: ({ row }) => t(`standings.${standingOf(row.original)}.word`),
    }),
    column.accessor(({ liveTaskCount }) => liveTaskCount ?? -1, {
      id: 'slots',
      header: t('columns.slots'),
      sortFn: 'basic',
      meta: { align: 'right' },
      cell: ({ row: { original } }) => (
        <span>
          <NumberCell unknownWord={t('slots.unknown')} value={original.liveTaskCount} />
          <span className="text-muted">{` / ${formatCount(original.maxTaskCount)}`}</span>
        </span>
      ),
    }),
    column.accessor(({ lastOnlineAt }) => lastOnlineAt?.getTime() ?? 0, {
      id: 'lastSeen',
      header: t('columns.lastSeen'),
      sortFn: 'basic',
      cell: ({ row }) => <RelativeTime at={row.original.lastOnlineAt} clockSkewMs={clockSkewMs} />,
    }),
    column.accessor(({ heartbeatAgeMs }) => heartbeatAgeMs ?? Number.MAX_SAFE_INTEGER, {
      id: 'heartbeat',
      header: t('columns.heartbeat'),
      sortFn: 'basic',
      cell: ({ row: { original } }) => (
        <HeartbeatGauge
          ageMs={original.heartbeatAgeMs}
          lateWithinMs={original.lateWithinMs}
          onlineWithinMs={original.onlineWithinMs}
          state={original.state}
        />
      ),
    }),
    column.accessor(({ machineName }) => machineName ?? '', {
      id: 'machine',
      header: t('columns.machine'),
      sortFn: 'alphanumeric',
      cell: ({ row }) => row.original.machineName ?? t('worker.notSet'),
    }),
    column.accessor(({ userAccount }) => userAccount ?? '', {
      id: 'account',
      header: t('columns.account'),
      sortFn: 'text',
    }),
    column.accessor(({ tags }) => tags ?? '', {
      id: 'tags',
      header: t('columns.tags'),
      sortFn: 'text',
      meta: { className: 'max-w-48 truncate' },
    }),
    column.accessor(({ description }) => description ?? '', {
      id: 'description',
      header: t('columns.description'),
      sortFn: 'text',
      meta: { className: 'max-w-72 truncate' },
    }),
    column.accessor(({ firstSeenAt }) => firstSeenAt?.getTime() ?? 0, {
      id: 'firstSeen',
      header: t('columns.firstSeen'),
      sortFn: 'basic',
      cell: ({ row: { original } }) =>
        original.firstSeenAt ? (
          <TimeOfDay at={original.firstSeenAt} />
        ) : (
          t('worker.firstSeenUnknown')
        ),
    }),
  ]);
}
