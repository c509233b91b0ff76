'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
import { classNames } from '@/components/ui/class-names';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import { paths } from '@/lib/format/paths';

const SHOWN = ['running', 'pending', 'created', 'stopping', 'unknown'] as const;
/** Shown even when there are none: their zero is news. */
const ALWAYS: readonly string[] = ['running', 'pending'];
/** Nobody counts those that are over, but they are what one wants to see. */
const FAILED = 'failed,endedUnexpectedly';

type ExecutionCountsProps = {
  cluster: ClusterSummary;
  isStale: boolean;
  /** Shapes and numbers only, for tables. */
  isCompact?: boolean;
};

/** Open executions by status, and how long the oldest has been waiting. */
export function ExecutionCounts({ cluster, isStale, isCompact }: ExecutionCountsProps) {
  const t = useTranslations('overview');
  const { name, executions, source } = cluster;
  if (!executions) {
    return (
      <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('executionsUnknown')}</span>
    );
  }
  const isUncertain = isStale || executions.isStale;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-x-2.5 gap-y-1',
        !isCompact && 'flex-wrap',
        isUncertain && 'hatched rounded-[3px] px-1',
      )}
      title={isUncertain ? t('executionsStale') : undefined}
    >
      {SHOWN.filter((status) => executions[status] > 0 || ALWAYS.includes(status)).map((status) => (
        <Link
          key={status}
          className="rounded-[3px] hover:underline"
          href={paths.executions(name, { status })}
          prefetch={false}
        >
          <StateMark
            count={executions[status]}
            isWordHidden={isCompact}
            noun="execution"
            state={status}
          />
        </Link>
      ))}
      {executions.oldestPendingSinceAt && (
        <span className="text-muted">
          {t.rich('oldest', {
            age: () => (
              <RelativeTime
                at={executions.oldestPendingSinceAt}
                clockSkewMs={source?.clockSkewMs}
                form="duration"
              />
            ),
          })}
        </span>
      )}
      {!isCompact && (
        <Link
          className="link text-sm"
          href={paths.executions(name, { status: FAILED })}
          prefetch={false}
        >
          {t('failedOnes')}
        </Link>
      )}
      {executions.isFiltered && (
        <span className="hatched rounded-[3px] px-1" title={t('executionsFilteredWhy')}>
          {t('executionsFiltered')}
        </span>
      )}
    </span>
  );
}
