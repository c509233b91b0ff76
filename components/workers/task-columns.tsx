import type { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { dataColumns, type DataColumns } from '@/components/ui/data-table-columns';
import { MonoId } from '@/components/ui/mono-id';
import type { TaskView } from '@/lib/domain/workers/workers-payload';
import { formatCount } from '@/lib/format/quantity';
import { LeaseCell } from './lease-cell';
import { outcomeOfLease } from './lease-outcome';
import { PackageName } from './package-name';

type Translate = ReturnType<typeof useTranslations<'workers.tasks'>>;

type TaskColumnsOptions = { t: Translate; clockSkewMs: number };

const column = dataColumns<TaskView>();

/** Columns of the tasks that a worker holds: until when, and what then. */
export function heldTaskColumns(
  options: TaskColumnsOptions & {
    /** False when the tasks are not from just now. */
    isProven: boolean;
  },
): DataColumns<TaskView> {
  const { t, clockSkewMs, isProven } = options;
  return column.columns([
    executionColumn(t),
    column.accessor(({ leaseExpiresAt }) => leaseExpiresAt?.getTime() ?? 0, {
      id: 'lease',
      header: t('lease'),
      sortFn: 'basic',
      meta: { align: 'right' },
      cell: ({ row }) => (
        <LeaseCell
          clockSkewMs={clockSkewMs}
          isProven={isProven}
          until={row.original.leaseExpiresAt}
        />
      ),
    }),
    column.display({
      id: 'outcome',
      header: t('outcome'),
      cell: ({ row }) => outcomeText(row.original, t),
    }),
    packageColumn(t),
    column.accessor(({ status }) => status, {
      id: 'status',
      header: t('status'),
      sortFn: 'text',
      cell: ({ row }) => <StateMark noun="task" state={row.original.status} />,
    }),
    attemptColumn(t('attempt'), t),
    column.accessor(({ pickedUpAt }) => pickedUpAt?.getTime() ?? 0, {
      id: 'pickedUp',
      header: t('pickedUp'),
      sortFn: 'basic',
      cell: ({ row }) => <RelativeTime at={row.original.pickedUpAt} clockSkewMs={clockSkewMs} />,
    }),
  ]);
}

/** Columns of the tasks that wait and that a worker may pull. */
export function waitingTaskColumns({ t, clockSkewMs }: TaskColumnsOptions): DataColumns<TaskView> {
  return column.columns([
    executionColumn(t),
    column.accessor(({ waitingSinceAt, createdAt }) => (waitingSinceAt ?? createdAt)?.getTime(), {
      id: 'waitingSince',
      header: t('waitingSince'),
      sortFn: 'basic',
      cell: ({ row: { original } }) => (
        <RelativeTime
          at={original.waitingSinceAt ?? original.createdAt}
          clockSkewMs={clockSkewMs}
          form="duration"
        />
      ),
    }),
    packageColumn(t),
    column.display({
      id: 'pulledBy',
      header: t('pulledBy'),
      meta: { className: 'max-w-72 truncate' },
      cell: ({ row }) => {
        const allowed = row.original.allowedWorkers;
        return allowed?.isAnyWorker
          ? t('anyWorker')
          : allowed?.workers.map(({ name }) => name).join(', ');
      },
    }),
    attemptColumn(t('attemptsSoFar'), t),
  ]);
}

function executionColumn(t: Translate) {
  return column.accessor(({ executionId }) => executionId ?? '', {
    id: 'execution',
    header: t('execution'),
    sortFn: 'alphanumeric',
    meta: { isRowHeader: true },
    cell: ({ row: { original } }) =>
      original.executionId ? (
        <MonoId id={original.executionId} what={t('executionId')} />
      ) : (
        <MonoId id={original.id} what={t('taskId')} />
      ),
  });
}

function packageColumn(t: Translate) {
  return column.accessor(({ packageName }) => packageName ?? '', {
    id: 'package',
    header: t('package'),
    sortFn: 'text',
    cell: ({ row }) => <PackageName {...row.original} />,
  });
}

function attemptColumn(header: string, t: Translate) {
  return column.accessor(({ attemptCount }) => attemptCount, {
    id: 'attempt',
    header,
    sortFn: 'basic',
    meta: { align: 'right' },
    cell: ({ row: { original } }) =>
      t('attemptOf', {
        attempt: formatCount(original.attemptCount),
        max: formatCount(original.maxAttemptCount),
      }),
  });
}

function outcomeText(task: TaskView, t: Translate): string {
  const outcome = outcomeOfLease(task);
  if (outcome.kind !== 'requeued') return t(`outcomes.${outcome.kind}`);
  return t('outcomes.requeued', {
    attempt: formatCount(outcome.attempt),
    max: formatCount(task.maxAttemptCount),
  });
}
