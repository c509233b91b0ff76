'use client';

import { SeverityMark } from '@/components/states/severity-mark';
import { useClusters } from '@/lib/client/clusters';
import { SEVERITIES, type Severity } from '@/lib/domain/anomalies/severity';

/**
 * How many anomalies of the worst open severity there are; outlined when somebody has acknowledged all of them, and
 * nothing while there are none worse than info.
 * `isShapeOnly` leaves the number out, where there is no room for one.
 */
export function OpenCount({ isShapeOnly = false }: { isShapeOnly?: boolean }) {
  const clusters = useClusters();
  const open = worstOf((severity) => sum(clusters.map(({ anomalies }) => anomalies[severity])));
  const acknowledged = worstOf((severity) =>
    sum(clusters.map(({ anomalies }) => anomalies.acknowledged[severity])),
  );
  const shown = open ?? acknowledged;
  return shown ? (
    <SeverityMark
      isWordHidden
      count={isShapeOnly ? undefined : shown.count}
      isOutlined={!open}
      severity={shown.severity}
    />
  ) : null;
}

function worstOf(countOf: (severity: Severity) => number) {
  const severity = SEVERITIES.find((one) => one !== 'info' && countOf(one) > 0);
  return severity ? { severity, count: countOf(severity) } : null;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
