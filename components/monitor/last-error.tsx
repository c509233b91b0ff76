'use client';

import { useTranslations } from 'use-intl';
import { RelativeTime } from '@/components/time/relative-time';
import type { QueryCost } from '@/lib/domain/poll-status';

/** What went wrong with a query last, and when; it may have worked since. */
export function LastError({ query }: { query: QueryCost }) {
  const t = useTranslations();
  const { lastFailure, lastFailureAt, lastStartedAt } = query;
  if (!lastFailure || !lastFailureAt) {
    return <span className="text-muted">{t('monitor.queries.noError')}</span>;
  }
  const isOver = lastFailureAt < lastStartedAt;
  return (
    <span className="inline-flex min-w-48 flex-wrap gap-x-2 whitespace-normal">
      <span className={isOver ? undefined : 'font-medium text-bad-text'}>
        {t(`failures.${lastFailure.code}.title`)}
      </span>
      {lastFailure.number !== null && (
        <span className="font-mono text-[0.92em] text-muted">{lastFailure.number}</span>
      )}
      {lastFailure.detail && <span className="text-muted">{lastFailure.detail}</span>}
      <span className="text-muted">
        <RelativeTime at={lastFailureAt} />
      </span>
    </span>
  );
}
