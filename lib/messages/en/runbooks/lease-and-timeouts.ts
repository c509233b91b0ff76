import type { leaseAndTimeouts as runbook } from '@/lib/runbooks/lease-and-timeouts';
import type { RunbookWords } from './runbook-words';

export const leaseAndTimeouts = {
  title: 'Lease, cluster and health-check timeouts',
  meaning:
    'The time-outs of an availability group and of its failover cluster depend on each other, and some relation that Microsoft documents between them does not hold.',
  impact:
    'At worst the old primary still holds its lease while the cluster promotes a new one (split brain). Values that are too low cause failovers without need.',
  symptoms: {
    'lease-outlives-cluster':
      'Half of LeaseTimeout is not less than SameSubnetThreshold × SameSubnetDelay.',
    'cross-subnet-below-same-subnet':
      'A threshold or delay between subnets is below the one within a subnet.',
    'below-default': 'A value is below its default, or HEALTH_CHECK_TIMEOUT is below 15000 ms.',
    'lease-errors':
      'The error log of SQL Server says that the lease has expired or was not renewed.',
    'session-errors':
      'The error log says that a connection to a replica has timed out: that is the session, not the lease.',
  },
  steps: {
    'read-values': {
      title: 'Read all values',
      text: 'The first is in SQL Server. The others are known to the failover cluster only: run these in an elevated PowerShell on a node of it.',
    },
    'compare-values': {
      title: 'Compare them',
      text: 'R1: ½ × LeaseTimeout is less than SameSubnetThreshold × SameSubnetDelay. R2: SameSubnetThreshold is at most CrossSubnetThreshold. R3: SameSubnetDelay is at most CrossSubnetDelay. R4: no value is below its default. R5: the health-check timeout is at least 15000 ms.',
    },
    'cluster-values': {
      title: 'Change delays and thresholds of the cluster',
      text: 'To tolerate more, raise the delay before the threshold, and step by step. Delays are 250 to 2000 ms within a subnet and 250 to 4000 ms across; thresholds are 3 to 120 missed beats.',
    },
    'lease-timeout': {
      title: 'Change the lease timeout',
      text: 'Also in Failover Cluster Manager: Roles, the role of the group, its resource, Properties. The change takes effect when the resource has been offline and online again, which the second line does: it interrupts the availability group.',
    },
    'health-check-timeout': {
      title: 'Change the health-check timeout',
      text: 'In milliseconds, at least 15000, 30000 by default. sp_server_diagnostics reports every third of it.',
    },
    'failure-condition-level': {
      title: 'Change the failure condition level',
      text: '1 to 5, 3 by default; each level includes those below it.',
    },
  },
  asides: {
    'three-timeouts': {
      title: 'Three time-outs, three purposes',
      text: 'The lease (20 s) is between the primary instance and the cluster, prevents split brain, and ends in a restart of the resource or a failover (19407, 19419, 19421, 19422). The session (10 s) is between replicas, and ends in a disconnected secondary, never in a failover (35201, 35206). The health check (30 s) asks whether the primary is healthy, and ends in a restart or a failover.',
    },
    'failure-levels': {
      title: 'Failure condition levels',
      text: '1: the server is down. 2: it gives no answer for the health-check timeout. 3: its system component reports an error. 4: its resource component does. 5: its query processing component does. At level 1 missing data of the group is tolerated for 5/3 of the health-check timeout.',
    },
    defaults: {
      title: 'Defaults',
      text: 'LeaseTimeout 20000 ms, health check 30000 ms, session 10 s, delays 1000 ms. Thresholds within and across subnets: 5 and 5 on Windows Server 2012 and 2012 R2, 10 and 20 on 2016, 20 and 20 from 2019 on. So the defaults themselves break R1 up to 2012 R2, and are at the limit on 2016.',
    },
    azure: {
      title: 'Virtual machines in Azure',
      text: 'Relaxed values apply: lease 40000 ms and never above 80000, session 20 s, health check 60000 ms, level 2.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
