import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { buildFinding } from './build-finding';
import { minutesAgo, NOW } from './clock';

/** An open anomaly that the last poll found. */
export function buildAnomaly(rule: RuleId, overrides: Partial<Anomaly> = {}): Anomaly {
  return {
    ...buildFinding(rule),
    id: `anomaly-of-${rule}`,
    cluster: 'PROD-ETL',
    status: 'open',
    openedAt: minutesAgo(5),
    lastFoundAt: NOW,
    resolvedAt: null,
    reopenCount: 0,
    isStale: false,
    inhibitedBy: null,
    acknowledgement: null,
    ...overrides,
  };
}
