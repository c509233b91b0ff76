import type { RuleId } from '@/lib/domain/anomalies/finding';
import type { RunbookId } from '@/lib/domain/runbook';

type RuleInfo = {
  /** What to follow; null where the finding itself says all there is to do. */
  runbook: RunbookId | null;
  /** Polls in a row that must find it before an anomaly opens: 2 where one bad reading is common. */
  opensAfterPolls: 1 | 2;
};

/** What the rest of the product needs to know of a rule besides its words. Critical rules open at once. */
export const RULE_INFO = {
  'unreachable-instance': { runbook: 'connection', opensAfterPolls: 1 },
  'unreadable-replica': { runbook: 'high-availability', opensAfterPolls: 1 },
  'missing-permission': { runbook: 'permissions', opensAfterPolls: 1 },
  'stale-snapshot': { runbook: 'connection', opensAfterPolls: 1 },
  'clock-skew': { runbook: 'connection', opensAfterPolls: 2 },
  'scale-out-disabled': { runbook: 'master-unavailable', opensAfterPolls: 1 },
  'missing-master-properties': { runbook: 'master-unavailable', opensAfterPolls: 1 },
  'stale-master-heartbeat': { runbook: 'master-unavailable', opensAfterPolls: 1 },
  'mismatched-master-endpoint': { runbook: 'no-endpoint-listening', opensAfterPolls: 1 },
  'changed-master-certificate': { runbook: 'certificate-change', opensAfterPolls: 1 },
  'no-usable-worker': { runbook: 'execution-does-not-start', opensAfterPolls: 1 },
  'offline-worker': { runbook: 'worker-unavailable', opensAfterPolls: 1 },
  'late-worker': { runbook: 'worker-unavailable', opensAfterPolls: 2 },
  'new-disabled-worker': { runbook: 'execution-does-not-start', opensAfterPolls: 1 },
  'flapping-worker': { runbook: 'worker-unavailable', opensAfterPolls: 1 },
  'duplicate-worker': { runbook: 'worker-unavailable', opensAfterPolls: 1 },
  'vanished-worker': { runbook: 'worker-unavailable', opensAfterPolls: 1 },
  'saturated-worker': { runbook: 'execution-does-not-start', opensAfterPolls: 2 },
  'unstartable-execution': { runbook: 'execution-does-not-start', opensAfterPolls: 1 },
  'delayed-execution': { runbook: 'execution-does-not-start', opensAfterPolls: 1 },
  'ghost-execution': { runbook: 'worker-unavailable', opensAfterPolls: 1 },
  'failed-execution': { runbook: 'unhelpful-messages', opensAfterPolls: 1 },
  'unexpectedly-ended-execution': { runbook: 'unhelpful-messages', opensAfterPolls: 1 },
  'silent-execution': { runbook: 'no-messages', opensAfterPolls: 1 },
  'slow-execution': { runbook: null, opensAfterPolls: 1 },
  'stuck-stopping-execution': { runbook: null, opensAfterPolls: 1 },
  'never-purged-execution': { runbook: null, opensAfterPolls: 1 },
  'retried-execution': { runbook: null, opensAfterPolls: 1 },
  'primary-changed': { runbook: 'high-availability', opensAfterPolls: 1 },
  'unhealthy-replica': { runbook: null, opensAfterPolls: 1 },
  'suspended-database': { runbook: null, opensAfterPolls: 1 },
  'lease-outlives-cluster-timeout': { runbook: 'lease-and-timeouts', opensAfterPolls: 1 },
  'cross-subnet-threshold-below-same-subnet': { runbook: 'lease-and-timeouts', opensAfterPolls: 1 },
  'cross-subnet-delay-below-same-subnet': { runbook: 'lease-and-timeouts', opensAfterPolls: 1 },
  'timeout-below-default': { runbook: 'lease-and-timeouts', opensAfterPolls: 1 },
  'health-check-below-minimum': { runbook: 'lease-and-timeouts', opensAfterPolls: 1 },
  'changed-timeout': { runbook: 'lease-and-timeouts', opensAfterPolls: 1 },
  'outdated-cluster-settings': { runbook: 'lease-and-timeouts', opensAfterPolls: 1 },
  'catalog-outside-availability-group': { runbook: 'high-availability', opensAfterPolls: 1 },
  'catalog-without-listener': { runbook: 'high-availability', opensAfterPolls: 1 },
  'log-server-not-listener': { runbook: 'high-availability', opensAfterPolls: 1 },
  'master-address-not-dns-name': { runbook: 'high-availability', opensAfterPolls: 1 },
  'outdated-catalog-schema': { runbook: 'high-availability', opensAfterPolls: 1 },
  'cleanup-overdue': { runbook: null, opensAfterPolls: 1 },
  'sql-authentication-off': { runbook: 'no-messages', opensAfterPolls: 1 },
} as const satisfies Record<RuleId, RuleInfo>;
