import type { RuleId } from '@/lib/domain/finding';

/** What to do first, in so few words that they are read from across the room; the runbook says the rest. */
export const wallRemedies = {
  'unreachable-instance': 'Check that the instance runs and lets this login in',
  'unreadable-replica': 'Connect through the listener, or make SSISDB readable',
  'missing-permission': 'Run the GRANT shown on the Monitor page',
  'stale-snapshot': 'See the last query errors on the Monitor page',
  'clock-skew': 'Check time synchronisation of both servers',
  'scale-out-disabled': 'Enable Scale Out on the catalog',
  'missing-master-properties': 'Check SqlServerName, then restart the master',
  'stale-master-heartbeat': 'Check that the Scale Out Master service runs',
  'mismatched-master-endpoint': 'Compare the port of the address with PortNumber',
  'changed-master-certificate': 'Install the new certificate on every worker',
  'no-usable-worker': 'Start the service of a worker, or enable one',
  'offline-worker': 'Check that its Scale Out Worker service runs',
  'late-worker': 'Check its load and its way to the master',
  'new-disabled-worker': 'Enable it, if it is meant to work',
  'flapping-worker': 'Look for restarts in the log of its service',
  'duplicate-worker': 'Delete the registration that is offline',
  'vanished-worker': 'Restart its service, unless it was removed',
  'saturated-worker': 'Add or enable a worker',
} as const satisfies Record<RuleId, string>;
