'use client';

import { SeverityMark } from '@/components/states/severity-mark';
import { useClusters } from '@/lib/client/clusters';
import { SEVERITIES } from '@/lib/domain/severity';

/**
 * How many anomalies of the worst open severity there are; nothing while there are none worse than info.
 * `isShapeOnly` leaves the number out, where there is no room for one.
 */
export function OpenCount({ isShapeOnly = false }: { isShapeOnly?: boolean }) {
  const clusters = useClusters();
  const countOf = (severity: (typeof SEVERITIES)[number]) =>
    clusters.reduce((sum, { anomalies }) => sum + anomalies[severity], 0);
  const worst = SEVERITIES.find((severity) => severity !== 'info' && countOf(severity) > 0);
  return worst ? (
    <SeverityMark isWordHidden count={isShapeOnly ? undefined : countOf(worst)} severity={worst} />
  ) : null;
}
