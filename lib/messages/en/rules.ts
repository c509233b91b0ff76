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
  'unstartable-execution': {
    title: '{subject} cannot start',
    why: 'Every worker that it may use is disabled, offline or deleted: it waits for ever, without an error.',
    remedy:
      'Enable one of its workers or bring one back; if they are gone for good, start it anew with others.',
  },
  'delayed-execution': {
    title: '{subject} waits although a worker could take it',
    why: 'A worker that is online takes tasks within seconds, unless it is full or too busy to ask for more.',
    remedy:
      'Look whether its workers are full, and read the logs of the worker and master services.',
  },
  'ghost-execution': {
    title: '{subject} is shown as running, but nobody runs it',
    why: 'SSISDB goes on calling it running after its worker was lost: whoever waits for it waits in vain.',
    remedy:
      'See what happens next: it is repeated by itself while attempts are left. Then look after the worker.',
  },
  'failed-execution': {
    title: '{subject} has failed',
    why: 'What it was to load or change has not happened, or only in part.',
    remedy: 'Read its errors; where they do not say why, read the task log on its worker.',
  },
  'unexpectedly-ended-execution': {
    title: '{subject} ended unexpectedly',
    why: 'It was cut off: its worker was lost, or SQL Server was started anew or moved. It does not resume.',
    remedy:
      'Find out what it had done already, then start it again; read the task log on its worker.',
  },
  'silent-execution': {
    title: '{subject} succeeded without a single message',
    why: 'Its messages were lost on the way to SSISDB, and those of failures will be as well.',
    remedy:
      'Check that SQL Server Authentication is allowed, and the connection string of the logging account.',
  },
  'slow-execution': {
    title: '{subject} runs much longer than usual',
    why: 'It may be blocked, starved of a resource, or working on far more rows than before. Packages are judged once five successful runs are known.',
    remedy:
      'See which executable runs now, and compare it with the last successful run; look for blocking.',
  },
  'stuck-stopping-execution': {
    title: '{subject} does not stop',
    why: 'Somebody asked to stop it, and it still holds its worker slot and whatever it has locked.',
    remedy:
      'Look on its machine whether the process still works; end that process there if it does not.',
  },
  'never-purged-execution': {
    title: '{subject} will never be purged',
    why: 'It is older than SSISDB keeps executions, but has no end: cleanup passes it by, with all its messages.',
    remedy:
      'Stop it with [catalog].[stop_operation] if it counts as running; else it does no harm but take space.',
  },
  'retried-execution': {
    title: '{subject} took more than one attempt',
    why: 'An attempt failed or its worker was lost; a package that cannot be repeated safely did its work twice.',
    remedy: 'Read the errors of the earlier attempt, and check what it had already written.',
  },
} as const satisfies Record<RuleId, RuleWords>;
