'use client';

import { useTranslations } from 'use-intl';
import { StateMark } from '@/components/states/state-mark';
import { classNames } from '@/components/ui/class-names';
import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import type { ClusterSummary } from '@/lib/domain/overview-payload';

type WorkerCountsProps = {
  workers: ClusterSummary['workers'];
  isStale: boolean;
  /** Shapes and numbers only, for tables. */
  isCompact?: boolean;
};

/** Workers by state, shape and number; once stale, every one of them is unknown. */
export function WorkerCounts({ workers, isStale, isCompact }: WorkerCountsProps) {
  const t = useTranslations('overview');
  if (!workers) {
    return (
      <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('workersUnknown')}</span>
    );
  }
  if (workers.total === 0 && !isStale) return <span>{t('workersNone')}</span>;
  const counts = isStale ? { online: 0, late: 0, offline: 0, unknown: workers.total } : workers;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-x-2.5 gap-y-1',
        !isCompact && 'flex-wrap',
      )}
    >
      {HEARTBEAT_STATES.filter((state) => counts[state] > 0).map((state) => (
        <StateMark
          key={state}
          count={counts[state]}
          isWordHidden={isCompact}
          noun="heartbeat"
          state={state}
        />
      ))}
      <span className="text-muted">{t('workersOf', { total: workers.total })}</span>
      {workers.disabled > 0 && !isCompact && (
        <span className="text-muted">{t('workersDisabled', { count: workers.disabled })}</span>
      )}
    </span>
  );
}
