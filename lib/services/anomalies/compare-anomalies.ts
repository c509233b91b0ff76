import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { compareSeverity } from '@/lib/domain/anomalies/severity';

/**
 * Open ones first; of these, what nobody has acknowledged before the rest, worst first and newest first. Resolved ones by
 * when they were resolved.
 */
export function compareAnomalies(left: Anomaly, right: Anomaly): number {
  if (left.status !== right.status) return left.status === 'open' ? -1 : 1;
  if (left.resolvedAt && right.resolvedAt) {
    return right.resolvedAt.getTime() - left.resolvedAt.getTime();
  }
  return (
    Number(left.acknowledgement !== null) - Number(right.acknowledgement !== null) ||
    compareSeverity(left.severity, right.severity) ||
    right.openedAt.getTime() - left.openedAt.getTime()
  );
}
