'use client';

import { useTranslations } from 'use-intl';
import type { SqlFailure } from '@/lib/domain/sql-failure';

/** What to check after a failure, and the numbers that find it in a log. */
export function FailureWords({ failure }: { failure: SqlFailure }) {
  const t = useTranslations();
  const facts = [
    failure.query && t('panels.failedQuery', { query: failure.query }),
    failure.number !== null && t('panels.failedNumber', { number: String(failure.number) }),
    failure.detail,
  ].filter(Boolean);
  return (
    <>
      <p>{t(`failures.${failure.code}.check`)}</p>
      {facts.length > 0 && <p className="font-mono text-sm text-muted">{facts.join(' · ')}</p>}
    </>
  );
}
