'use client';

import { useTranslations } from 'use-intl';
import { EmptyState } from '@/components/ui/empty-state';
import type { NewError } from '@/lib/domain/executions/execution-comparison';
import { messageCodeText } from './message-code';
import { VisibleText } from './visible-text';

/** Errors of this run that the other one did not have; the most frequent first. */
export function NewErrors({ errors }: { errors: readonly NewError[] }) {
  const t = useTranslations('execution.compare');
  if (errors.length === 0) return <EmptyState title={t('noNewErrors')} />;
  return (
    <ul className="divide-y">
      {errors.map(({ key, messageCode, sourceName, subcomponentName, count, text }) => (
        <li key={key} className="space-y-1 px-3 py-2">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm">
            <span className="font-medium text-bad-text">{t('times', { count })}</span>
            <VisibleText
              text={[sourceName, subcomponentName].filter((name) => name !== null).join(' › ')}
            />
            {messageCode !== null && (
              <code className="font-mono text-xs text-muted">{messageCodeText(messageCode)}</code>
            )}
          </p>
          <p className="max-h-32 overflow-y-auto font-mono text-xs leading-5 break-words whitespace-pre-wrap">
            {text === null ? t('noText') : <VisibleText hasLines text={text} />}
          </p>
        </li>
      ))}
    </ul>
  );
}
