'use client';

import type { ReactNode } from 'react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { ExecutionStatusMark } from '@/components/states/execution-status-mark';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { CopyButton } from '@/components/ui/copy-button';
import { Hint } from '@/components/ui/hint';
import type { ExecutionRow } from '@/lib/client/execution-page';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';
import { paths } from '@/lib/format/paths';
import { AttemptsToggle } from './attempts-toggle';
import type { CellProps } from './cell-props';
import { DurationCell } from './duration-cell';
import type { ExecutionColumn } from './execution-columns';
import { ExecutionNotes } from './execution-notes';

/** What one column says about an execution. */
export function ExecutionCell({ column, ...props }: CellProps & { column: ExecutionColumn }) {
  const { row, clockSkewMs, isUncertain } = props;
  const shown = { clockSkewMs, isUncertain };
  const time = (at: Date | null, isToCome: boolean) => (
    <TimeCell at={at} clockSkewMs={clockSkewMs} isToCome={isToCome} />
  );
  switch (column) {
    case 'status':
      return (
        <span className="inline-flex items-center gap-1.5">
          <ExecutionStatusMark
            isUncertain={isUncertain}
            status={row.status}
            statusCode={row.statusCode}
          />
          <ExecutionNotes row={row} />
        </span>
      );
    case 'id':
      return <IdCell row={row} />;
    case 'cluster':
      return <span className="truncate">{row.cluster}</span>;
    case 'package':
      return <PackageCell row={row} />;
    case 'worker':
      return <WorkerCell row={row} />;
    case 'created':
      return time(row.createdAt, false);
    case 'queued':
      return <DurationCell of="queue" timing={row.timing} {...shown} />;
    case 'ran':
      return <DurationCell of="run" timing={row.timing} {...shown} />;
    case 'attempts':
      return <AttemptsToggle {...props} />;
    case 'caller':
      return <CallerCell name={row.callerName} />;
    case 'environment':
      return <EnvironmentCell row={row} />;
    case 'started':
      return time(row.startedAt, row.status === 'created');
    case 'ended':
      return time(row.endedAt, isOpenStatus(row.status));
    case 'scaleOut':
      return <StateMark noun="answer" state={row.scaleOut} />;
  }
}

/** Folder and project give way first: the package is what people look for. */
export function PackageCell({ row }: { row: ExecutionRow }) {
  const { folderName, projectName, packageName } = row;
  const path = `${folderName} › ${projectName} ›`;
  return (
    <span className="flex min-w-0" title={`${path} ${packageName}`}>
      <span className="min-w-7 shrink-[100000] truncate text-muted">{path}</span>
      <span className="min-w-0 truncate whitespace-pre">{` ${packageName}`}</span>
    </span>
  );
}

/** Who runs or ran it. */
function WorkerCell({ row }: { row: ExecutionRow }): ReactNode {
  const t = useTranslations('executions.worker');
  const { worker, scaleOut, machineName, cluster, status } = row;
  if (worker) {
    return (
      <Link className="link truncate" href={paths.worker(cluster, worker.id)} prefetch={false}>
        {worker.name}
      </Link>
    );
  }
  if (scaleOut === 'no') {
    return (
      <Hint className="truncate text-muted" content={t('machineWhy')}>
        {t('machine', { machine: machineName ?? '–' })}
      </Hint>
    );
  }
  const isWaiting = status === 'pending' || status === 'created';
  return isWaiting ? (
    <span className="text-muted">{t('none')}</span>
  ) : (
    <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('unknown')}</span>
  );
}

function IdCell({ row }: { row: ExecutionRow }) {
  const t = useTranslations('executions');
  return (
    <span className="inline-flex items-center gap-0.5">
      <Link
        className="link font-mono text-[0.92em]"
        href={paths.execution(row.cluster, row.id)}
        prefetch={false}
      >
        {row.id}
      </Link>
      <CopyButton text={row.id} what={t('executionId')} />
    </span>
  );
}

type TimeCellProps = { at: Date | null; clockSkewMs: number; isToCome: boolean };

function TimeCell({ at, clockSkewMs, isToCome }: TimeCellProps) {
  const t = useTranslations('executions');
  if (!at) return <span className="text-muted">{t(isToCome ? 'toCome' : 'notRecorded')}</span>;
  return <RelativeTime at={at} clockSkewMs={clockSkewMs} />;
}

function CallerCell({ name }: { name: string | null }) {
  const t = useTranslations('executions');
  if (name === null) return <span className="text-muted">{t('notRecorded')}</span>;
  const domainLength = name.lastIndexOf('\\') + 1;
  // Where there is no room, the domain goes: most callers have it in common, and the whole name is in the title.
  return (
    <span className="@container min-w-0 flex-1" title={name}>
      <span className="block truncate">
        <span className="text-muted @max-[10rem]:hidden">{name.slice(0, domainLength)}</span>
        {name.slice(domainLength)}
      </span>
    </span>
  );
}

function EnvironmentCell({ row: { environment } }: { row: ExecutionRow }) {
  const t = useTranslations('executions');
  if (!environment) return <span className="text-muted">{t('noEnvironment')}</span>;
  const words = [environment.folderName, environment.name].filter(Boolean).join(' › ');
  return (
    <span className="truncate" title={words}>
      {environment.name}
    </span>
  );
}
