import 'server-only';
import type { Anomaly } from '@/lib/domain/anomaly';
import { compareSeverity } from '@/lib/domain/severity';

/** Open ones first, worst first and newest first; resolved ones by when they were resolved. */
export function compareAnomalies(left: Anomaly, right: Anomaly): number {
  if (left.status !== right.status) return left.status === 'open' ? -1 : 1;
  if (left.resolvedAt && right.resolvedAt) {
    return right.resolvedAt.getTime() - left.resolvedAt.getTime();
  }
  return (
    compareSeverity(left.severity, right.severity) ||
    right.openedAt.getTime() - left.openedAt.getTime()
  );
}
