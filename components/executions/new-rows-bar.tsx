'use client';

import { ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';

type NewRowsBarProps = { count: number; isMore: boolean; isPending: boolean; onShow: () => void };

/** Says that executions have come in, and leaves it to the reader when the rows may move. */
export function NewRowsBar({ count, isMore, isPending, onShow }: NewRowsBarProps) {
  const t = useTranslations('executions.new');
  return (
    <div aria-label={t('label')} aria-live="polite" role="region">
      {count > 0 && (
        <button
          className="flex min-h-8 w-full items-center justify-center gap-1.5 border-b bg-info-fill px-3 text-sm text-info-text hover:underline disabled:opacity-60 pointer-coarse:min-h-10"
          disabled={isPending}
          onClick={onShow}
          type="button"
        >
          <ArrowUp aria-hidden className="size-3.5" />
          <span>
            <span className="font-medium">{t(isMore ? 'many' : 'some', { count })}</span>
            {`: ${t('show')}`}
          </span>
        </button>
      )}
    </div>
  );
}
