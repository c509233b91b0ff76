'use client';

import type { Severity } from '@/lib/domain/anomalies/severity';
import { StateMark } from './state-mark';

type SeverityMarkProps = {
  severity: Severity;
  /** Resolved, or acknowledged. */
  isOutlined?: boolean | undefined;
  count?: number | undefined;
  isWordHidden?: boolean;
};

/** How bad an anomaly is. */
export function SeverityMark({ severity, isOutlined, count, isWordHidden }: SeverityMarkProps) {
  return (
    <StateMark
      count={count}
      isHollow={isOutlined}
      isWordHidden={isWordHidden}
      noun="severity"
      state={severity}
    />
  );
}
