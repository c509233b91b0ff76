'use client';

import { LockKeyhole } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ExecutionParameter } from '@/lib/domain/executions/execution-parameter';
import { VisibleText } from './visible-text';

type ParameterValueProps = { parameter: Pick<ExecutionParameter, 'value' | 'isSensitive'> };

/** The value of a parameter; that of a sensitive one is not even read. */
export function ParameterValue({ parameter: { value, isSensitive } }: ParameterValueProps) {
  const t = useTranslations('execution.parameters');
  if (isSensitive) {
    return (
      <span className="inline-flex items-center gap-1.5 text-muted">
        <LockKeyhole aria-hidden className="size-3.5" />
        {t('sensitive')}
      </span>
    );
  }
  if (value === null) return <span className="text-muted">NULL</span>;
  if (value === '') return <span className="text-muted">{t('emptyText')}</span>;
  return (
    <span className="block max-h-40 overflow-y-auto font-mono text-xs leading-5 break-words whitespace-pre-wrap">
      <VisibleText hasLines text={value} />
    </span>
  );
}
