'use client';

import { useTranslations } from 'use-intl';
import { Mark } from '@/components/ui/mark';
import type { ExecutionStatus } from '@/lib/domain/execution-status';
import { STATE_SHAPES } from './state-shapes';

type ExecutionStatusMarkProps = { status: ExecutionStatus; statusCode: number };

/** Status of an execution; of a code that no document lists, the code. */
export function ExecutionStatusMark({ status, statusCode }: ExecutionStatusMarkProps) {
  const t = useTranslations('states.execution');
  return (
    <Mark
      note={status === 'unknown' ? String(statusCode) : undefined}
      shape={STATE_SHAPES.execution[status]}
      word={t(status)}
    />
  );
}
