'use client';

import { Check, Copy, X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Tooltip } from './tooltip';
import { useCopy, type CopyResult } from './use-copy';

const ICONS = { idle: Copy, copied: Check, failed: X } as const satisfies Record<
  CopyResult,
  unknown
>;

/** Copies `text`; `what` names it for those who do not see where the button stands. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const t = useTranslations('ui');
  const { result, copy } = useCopy();
  const Icon = ICONS[result];
  const words = { idle: t('copy'), copied: t('copied'), failed: t('notCopied') };
  return (
    <Tooltip content={words[result]}>
      <button
        aria-label={t('copyThis', { what })}
        className="inline-flex size-6 shrink-0 items-center justify-center rounded text-muted hover:bg-sunken hover:text-text"
        onClick={() => copy(text)}
        type="button"
      >
        <Icon aria-hidden className="size-3.5" />
        <span aria-live="polite" className="sr-only">
          {result !== 'idle' && words[result]}
        </span>
      </button>
    </Tooltip>
  );
}
