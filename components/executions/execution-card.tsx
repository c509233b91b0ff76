'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { ExecutionStatusMark } from '@/components/states/execution-status-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { paths } from '@/lib/format/paths';
import { AttemptsTable } from './attempts-table';
import { AttemptsToggle } from './attempts-toggle';
import { DurationCell } from './duration-cell';
import type { CellProps } from './cell-props';
import { ExecutionNotes } from './execution-notes';
import { HatchedEdge } from './hatched-edge';

type ExecutionCardProps = CellProps & {
  hasLeft: boolean;
  /** Where rows of several clusters stand together. */
  isClusterShown: boolean;
};

/** One execution in two lines, for a phone: what became of it and when, then what it is and how long it ran. */
export function ExecutionCard(props: ExecutionCardProps) {
  const { row, clockSkewMs, hasLeft, isUncertain, isClusterShown, isExpanded } = props;
  const t = useTranslations('executions');
  const of = row.status === 'pending' || row.status === 'created' ? 'queue' : 'run';
  const where = isClusterShown ? `${row.cluster} · ` : '';
  return (
    <>
      <div className="flex h-16 flex-col justify-center gap-0.5 px-3" role="cell">
        {(isUncertain || hasLeft) && <HatchedEdge />}
        <div className="flex items-center gap-1.5">
          {hasLeft ? (
            <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('left')}</span>
          ) : (
            <ExecutionStatusMark
              isUncertain={isUncertain}
              status={row.status}
              statusCode={row.statusCode}
            />
          )}
          <ExecutionNotes row={row} />
          <span className="ml-auto truncate text-sm text-muted">
            {t.rich(`card.${of}`, {
              duration: () => (
                <span className="text-text">
                  <DurationCell
                    clockSkewMs={clockSkewMs}
                    isUncertain={isUncertain}
                    of={of}
                    timing={row.timing}
                  />
                </span>
              ),
            })}
          </span>
          <span className="text-sm whitespace-nowrap text-muted">
            {'· '}
            <RelativeTime at={row.createdAt} clockSkewMs={clockSkewMs} />
          </span>
        </div>
        <div className="flex items-center gap-2">
          <Link
            className="min-w-0 flex-1 truncate py-1 text-sm"
            href={paths.execution(row.cluster, row.id)}
            prefetch={false}
          >
            <span className="font-medium">{row.packageName}</span>
            <span className="text-muted">{` · ${where}${row.worker?.name ?? row.folderName}`}</span>
          </Link>
          {row.attempts.length > 0 && (
            <span className="text-sm">
              <AttemptsToggle {...props} />
            </span>
          )}
        </div>
      </div>
      {isExpanded && (
        <div role="cell">
          <AttemptsTable row={row} />
        </div>
      )}
    </>
  );
}
