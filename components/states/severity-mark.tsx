'use client';

import type { Severity } from '@/lib/domain/severity';
import { StateMark } from './state-mark';

type SeverityMarkProps = {
  severity: Severity;
  /** Over: outline only. */
  isResolved?: boolean;
  count?: number | undefined;
  isWordHidden?: boolean;
};

/** How bad an anomaly is. */
export function SeverityMark({ severity, isResolved, count, isWordHidden }: SeverityMarkProps) {
  return (
    <StateMark
      count={count}
      isHollow={isResolved}
      isWordHidden={isWordHidden}
      noun="severity"
      state={severity}
    />
  );
}
