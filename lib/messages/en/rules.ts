import type { RuleId } from '@/lib/domain/anomalies/finding';

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
  'primary-changed': {
    title: '{subject} has failed over to another primary',
    why: 'Packages that were running neither restart nor resume by themselves after a failover.',
    remedy:
      'See what became of the executions that were running, and start those again that have to be.',
  },
  'unhealthy-replica': {
    title: 'Replica {subject} is not healthy',
    why: 'A failover to it may lose data or may not be possible at all.',
    remedy:
      'Read the error log of both instances, and check the network between their mirroring endpoints.',
  },
  'suspended-database': {
    title: 'Data movement of {subject} is suspended',
    why: 'The replica falls behind with every transaction, and the log of the primary cannot be truncated.',
    remedy:
      'Remove the cause, then run ALTER DATABASE … SET HADR RESUME on the replica that is suspended.',
  },
  'lease-outlives-cluster-timeout': {
    title: 'The lease of {subject} can outlive the cluster timeout',
    why: 'The old primary may still hold its lease when the cluster brings up a new one: a split brain.',
    remedy:
      'Raise SameSubnetDelay or SameSubnetThreshold, or lower LeaseTimeout, until half of the lease is the shorter.',
  },
  'cross-subnet-threshold-below-same-subnet': {
    title: 'The failover cluster of {subject} allows fewer missed heartbeats across subnets',
    why: 'Nodes in another subnet count as dead before those next door, although their network is the slower one.',
    remedy: 'Raise CrossSubnetThreshold to at least SameSubnetThreshold.',
  },
  'cross-subnet-delay-below-same-subnet': {
    title: 'The failover cluster of {subject} sends heartbeats more often across subnets',
    why: 'Nodes in another subnet count as dead before those next door, although their network is the slower one.',
    remedy: 'Raise CrossSubnetDelay to at least SameSubnetDelay.',
  },
  'timeout-below-default': {
    title: '{subject} is below its default',
    why: 'A short pause of a machine or of the network is taken for a failure, and starts a failover that nobody needs.',
    remedy: 'Set it to its default or above; raise a delay before a threshold.',
  },
  'health-check-below-minimum': {
    title: 'The health check timeout of {subject} is below the minimum',
    why: 'The cluster reads the health of SQL Server more often than SQL Server can tell it.',
    remedy: 'Set HEALTH_CHECK_TIMEOUT of the group to at least 15000.',
  },
  'changed-timeout': {
    title: '{subject} was changed',
    why: 'How fast the group fails over, and why, is not what it was before.',
    remedy: 'Check that the change was meant, and that it was made on every node.',
  },
  'outdated-cluster-settings': {
    title: 'The failover cluster settings of {subject} are not up to date',
    why: 'Lease and heartbeat timeouts are not in SQL Server: without an import nobody knows them.',
    remedy:
      'Run the collector on a cluster node, or paste what Get-Cluster says; better, schedule it.',
  },
  'catalog-outside-availability-group': {
    title: 'SSISDB of {subject} is in no availability group',
    why: 'The instance has availability groups, but its catalog does not fail over with any of them.',
    remedy: 'If Scale Out has to survive the loss of this instance, add SSISDB to a group.',
  },
  'catalog-without-listener': {
    title: 'Availability group {subject} has SSISDB, but no listener',
    why: 'Masters, workers and clients that name one replica lose SSISDB with the first failover.',
    remedy: 'Add a listener to the group, then let the master and the logging use it.',
  },
  'log-server-not-listener': {
    title: 'Workers of {subject} do not log through the listener',
    why: 'After a failover they write to a replica that takes no writes, and their messages are lost.',
    remedy: 'Run [catalog].[update_logdb_info] with the listener and its port.',
  },
  'master-address-not-dns-name': {
    title: 'The address of master {subject} names one machine',
    why: 'When the master moves to another node, workers go on calling the old one.',
    remedy:
      'Give the master a DNS name of its own, and set it with [catalog].[update_master_address].',
  },
  'outdated-catalog-schema': {
    title: 'SSISDB of {subject} is older than its SQL Server',
    why: 'The engine was upgraded and the catalog was not: procedures and views may not fit.',
    remedy: 'Run the SSISDB Upgrade Wizard on the primary, with SSISDB taken out of its group.',
  },
  'cleanup-overdue': {
    title: 'Old operations of {subject} are not cleaned up',
    why: 'SSISDB grows without bounds, and everything that reads its history becomes slower.',
    remedy: 'Look at the last runs of the SQL Agent job SSIS Server Maintenance Job.',
  },
  'sql-authentication-off': {
    title: '{subject} allows Windows logins only',
    why: 'Workers log their messages with a SQL login: executions succeed without a single message.',
    remedy: 'Allow SQL Server and Windows authentication on the instance, and restart it.',
  },
} as const satisfies Record<RuleId, RuleWords>;
