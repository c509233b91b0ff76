'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { classNames } from '@/components/ui/class-names';
import { Hint } from '@/components/ui/hint';
import type { CellProps } from './cell-props';

/** How often an execution was picked up, of how many times at most; opens what became of each. */
export function AttemptsToggle({
  row,
  isExpanded,
  onToggle,
}: Omit<CellProps, 'clockSkewMs' | 'isUncertain'>) {
  const t = useTranslations('executions.attempts');
  const { attempts, attemptCount, maxAttemptCount, scaleOut, id } = row;
  if (scaleOut === 'no') {
    return (
      <Hint className="text-muted" content={t('notApplicable')}>
        <span aria-hidden>–</span>
      </Hint>
    );
  }
  if (attempts.length === 0) {
    return attemptCount === null && scaleOut === 'unknown' ? (
      <span className="hatched rounded-[3px] px-1.5 text-unknown-text">
        <span aria-hidden>?</span>
        <span className="sr-only">{t('unknown')}</span>
      </span>
    ) : (
      <span className="text-muted">{t('none')}</span>
    );
  }
  const count = attempts.at(-1)?.number ?? attempts.length;
  return (
    <button
      aria-expanded={isExpanded}
      className={classNames(
        'inline-flex min-h-6 items-center gap-1 rounded px-1 hover:bg-sunken pointer-coarse:min-h-8',
        count > 1 && 'font-medium text-warn-text',
      )}
      onClick={onToggle}
      type="button"
    >
      <ChevronRight
        aria-hidden
        className={classNames(
          'size-3.5 text-muted transition-transform',
          isExpanded && 'rotate-90',
        )}
      />
      <span className="sr-only">{`${t('show', { id })}: `}</span>
      {maxAttemptCount === null ? t('count', { count }) : t('of', { count, max: maxAttemptCount })}
    </button>
  );
}
