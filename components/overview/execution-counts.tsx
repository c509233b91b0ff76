'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { RelativeTime } from '@/components/time/relative-time';
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

/** Open executions by status, how long the oldest has been waiting, and the way to those that failed. */
export function ExecutionCounts({ cluster, isStale, isCompact }: ExecutionCountsProps) {
  const t = useTranslations('overview');
  const { name, executions } = cluster;
  if (!executions) {
    return (
      <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('executionsUnknown')}</span>
    );
  }
  const isUncertain = isStale || executions.isStale;
  const uncertain = {
    className: isUncertain ? 'hatched rounded-[3px] px-1' : undefined,
    title: isUncertain ? t('executionsStale') : undefined,
  };
  if (isCompact) {
    return (
      <span {...uncertain}>
        <span className="inline-flex items-center gap-x-2.5">
          <OpenStatuses isWordHidden cluster={name} executions={executions} />
          <OldestPending cluster={cluster} executions={executions} />
        </span>
      </span>
    );
  }
  return (
    <div {...uncertain}>
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
        <OpenStatuses cluster={name} executions={executions} />
      </div>
      {/* A line of its own that is always there: the cards below stay where they are when something begins to wait. */}
      <div className="mt-0.5 flex flex-wrap items-center gap-x-2.5 text-sm">
        {executions.pending === 0 && !executions.isFiltered && (
          <span className="text-muted">{t('noneWaits')}</span>
        )}
        <OldestPending cluster={cluster} executions={executions} />
        <Link
          className="link inline-flex min-h-6 items-center"
          href={paths.executions(name, { status: FAILED })}
          prefetch={false}
        >
          {t('failedOnes')}
        </Link>
      </div>
    </div>
  );
}

type Executions = NonNullable<ClusterSummary['executions']>;

type OpenStatusesProps = { cluster: string; executions: Executions; isWordHidden?: boolean };

function OpenStatuses({ cluster, executions, isWordHidden }: OpenStatusesProps) {
  const t = useTranslations('overview');
  return (
    <>
      {SHOWN.filter((status) => executions[status] > 0 || ALWAYS.includes(status)).map((status) => (
        <Link
          key={status}
          className="rounded-[3px] hover:underline"
          href={paths.executions(cluster, { status })}
          prefetch={false}
        >
          <StateMark
            count={executions[status]}
            isWordHidden={isWordHidden}
            noun="execution"
            state={status}
          />
        </Link>
      ))}
      {executions.isFiltered && (
        <span className="hatched rounded-[3px] px-1" title={t('executionsFilteredWhy')}>
          {t('executionsFiltered')}
        </span>
      )}
    </>
  );
}

function OldestPending({
  cluster: { source },
  executions: { oldestPendingSinceAt },
}: {
  cluster: ClusterSummary;
  executions: Executions;
}) {
  const t = useTranslations('overview');
  if (!oldestPendingSinceAt) return null;
  return (
    <span className="text-muted">
      {t.rich('oldest', {
        age: () => (
          <RelativeTime
            at={oldestPendingSinceAt}
            clockSkewMs={source?.clockSkewMs}
            form="duration"
          />
        ),
      })}
    </span>
  );
}
