'use client';

import { useTranslations } from 'use-intl';

/** A row whose data is being read, or could not be read again. */
export function RowPlaceholder({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations('executions');
  return (
    <div className="flex h-full items-center px-4" role="cell">
      {hasFailed ? (
        <span className="hatched rounded-[3px] px-1 text-unknown-text">{t('rowFailed')}</span>
      ) : (
        <>
          <span aria-hidden className="skeleton h-3.5 w-2/3" />
          <span className="sr-only">{t('rowLoading')}</span>
        </>
      )}
    </div>
  );
}
