import type { RuleId } from '@/lib/domain/finding';

type RuleWords = {
  /** What is. */
  title: string;
  /** Why it matters. */
  why: string;
  /** What to do first. */
  remedy: string;
};

export const rules = {
  'unreachable-instance': {
    title: '{subject} cannot be reached',
    why: 'Nothing about this cluster can be seen until its SQL Server instance answers again.',
    remedy: 'Check that the instance runs and that this server and its login may connect to it.',
  },
  'unreadable-replica': {
    title: '{subject} answers from a replica that cannot be used',
    why: 'SSISDB cannot be read on this replica, or it is not the primary that was asked for, so nothing shown here is current.',
    remedy:
      'Connect through the availability group listener, or make SSISDB readable on this replica.',
  },
  'missing-permission': {
    title: 'The dashboard may not read {subject}',
    why: 'Everything that depends on this object stays unknown, and its faults go unnoticed.',
    remedy:
      'Run the statement shown here on the primary; the login itself must exist on every replica.',
  },
  'stale-snapshot': {
    title: 'No good reading of {subject} for several polls',
    why: 'What is shown may be out of date, and new faults are not noticed.',
    remedy: 'Look at the last error of each query on the monitor page.',
  },
  'clock-skew': {
    title: 'The clocks do not agree about {subject}',
    why: 'Heartbeat ages are differences of clocks: while they disagree, a dead service can look alive.',
    remedy:
      'Check time synchronisation on this server and on every node that can host the instance.',
  },
  'scale-out-disabled': {
    title: 'Scale Out is not enabled on {subject}',
    why: 'While Scale Out is not enabled, no worker receives any task.',
    remedy:
      'Run EXEC [SSISDB].[catalog].[enable_scaleout] as sysadmin, once a master is installed.',
  },
  'missing-master-properties': {
    title: 'Properties of master {subject} are missing or unreadable',
    why: 'A master that cannot write its properties cannot reach SSISDB, and hands out no tasks.',
    remedy:
      'Check SqlServerName in MasterSettings.config, then restart the Scale Out Master service.',
  },
  'stale-master-heartbeat': {
    title: 'Master {subject} has stopped sending heartbeats',
    why: 'Without its master the cluster starts nothing new, and workers cannot report what they did.',
    remedy: 'Check that the Scale Out Master service runs and can reach SSISDB.',
  },
  'mismatched-master-endpoint': {
    title: 'The address of master {subject} does not match its port',
    why: 'Workers call the address; if nothing listens there, they receive no tasks.',
    remedy:
      'Compare the port in MASTER_ADDRESS with PortNumber in MasterSettings.config; it must be https.',
  },
  'changed-master-certificate': {
    title: 'Master {subject} has a new certificate',
    why: 'A worker that does not trust the new certificate cannot talk to the master any more.',
    remedy:
      'On every worker: install the certificate, set MasterHttpsCertThumbprint and restart the service.',
  },
  'no-usable-worker': {
    title: '{subject} has no worker that is online and enabled',
    why: 'No Scale Out execution can start until at least one worker is both online and enabled.',
    remedy: 'Start the service of an enabled worker, or enable a worker that is online.',
  },
  'offline-worker': {
    title: 'Worker {subject} is offline',
    why: 'It takes no tasks, and those that it was running may be lost or run again elsewhere.',
    remedy:
      'Check that the Scale Out Worker service runs on its machine, then read the log of the service.',
  },
  'late-worker': {
    title: 'Worker {subject} has missed heartbeats',
    why: 'It will count as offline soon if no heartbeat arrives.',
    remedy: 'Check the load of its machine and its connection to the master.',
  },
  'new-disabled-worker': {
    title: 'New worker {subject} is not enabled',
    why: 'Workers register disabled: it takes no tasks until somebody enables it.',
    remedy: 'Enable it with [catalog].[enable_worker_agent], if it is meant to work.',
  },
  'flapping-worker': {
    title: 'Worker {subject} keeps coming and going',
    why: 'Tasks that it holds lose their lease and start over, or end unexpectedly.',
    remedy: 'Look for restarts in the log of the worker service, and for an unstable network.',
  },
  'duplicate-worker': {
    title: 'Worker {subject} is registered twice',
    why: 'A new AgentId was made for the same machine: executions pinned to the old one never start.',
    remedy:
      'Compare AgentId in WorkerSettings.config with the two ids, and delete the row that is offline.',
  },
  'vanished-worker': {
    title: 'Worker {subject} is no longer registered',
    why: 'Its row is gone, so it takes no tasks, and executions pinned to it never start.',
    remedy: 'If nobody deleted it on purpose, restart its service and look whether it registers.',
  },
  'saturated-worker': {
    title: 'Worker {subject} is full while tasks wait',
    why: 'Packages start later than planned although nothing is broken.',
    remedy: 'Add or enable a worker, or raise MaxTaskCount if the machine has room.',
  },
} as const satisfies Record<RuleId, RuleWords>;
