'use client';

import { useTranslations } from 'use-intl';
import { Mark } from '@/components/ui/mark';
import { isOpenStatus, type ExecutionStatus } from '@/lib/domain/executions/execution-status';
import { STATE_SHAPES } from './state-shapes';

type ExecutionStatusMarkProps = {
  status: ExecutionStatus;
  statusCode: number;
  /** Not from just now: what can still change is hatched. */
  isUncertain?: boolean;
};

/** Status of an execution; of a code that no document lists, the code. */
export function ExecutionStatusMark(props: ExecutionStatusMarkProps) {
  const { status, statusCode, isUncertain = false } = props;
  const t = useTranslations('states.execution');
  return (
    <Mark
      note={status === 'unknown' ? String(statusCode) : undefined}
      shape={{
        ...STATE_SHAPES.execution[status],
        isHatched: isUncertain && isOpenStatus(status),
      }}
      word={t(status)}
    />
  );
}
