import type { ReadinessPartId } from '@/lib/domain/availability/ha-readiness';
import type { ReadinessVariant } from '@/lib/domain/availability/readiness-status';

export const readiness = {
  title: 'High availability of {cluster}',
  intro:
    'The documented steps, each by what can be seen from SQL Server. Most of them cannot; those are never shown as done, only as noted by somebody.',
  variant: 'Documented for',
  variants: {
    availabilityGroup: 'an availability group',
    failoverClusterInstance: 'a failover cluster instance',
  } satisfies Record<ReadinessVariant, string>,
  notFitting: 'This instance looks as if the other variant fits it.',
  steps: 'Steps',
  stepTitle: {
    availabilityGroup: {
      '1': 'A Windows failover cluster spans all nodes',
      '2': 'The master runs on the primary node',
      '3': 'The master is installed on every other node, with the same certificate',
      '4': 'SSISDB is in an availability group with a listener',
      '5': 'The master connects to the listener',
      '6': 'Logging works on every replica',
      '7': 'The master is a role of the failover cluster',
      '8': 'The master is found under its DNS name',
      '9': 'Workers are added',
    },
    failoverClusterInstance: {
      '1': 'SQL Server is a failover cluster instance',
      '2': 'The master is installed on every node',
      '3': 'The master connects to the network name',
      '4': 'The master is a resource of SQL Server’s role',
      '5': 'Workers find the master under the network name',
      '6': 'Certificates of workers are on every node',
    },
  },
  part: {
    'cluster-on-all-nodes': 'A failover cluster of more than one node',
    'master-runs-as-domain-account':
      'The service of the master runs as a domain account that reaches SSISDB on the other node as well',
    'certificate-names-dns-host':
      'The certificate of the master names the DNS host name of the clustered service',
    'master-on-every-node':
      'The master is installed on every node, with the same certificate in Root',
    'catalog-in-group': 'SSISDB is in an availability group',
    'always-on-support-enabled': 'Always On support for SSISDB is enabled on every replica',
    'listener-exists': 'The group has a listener',
    'master-connects-to-listener':
      'SqlServerName in MasterSettings.config is the listener, on every node',
    'log-login-password-set': 'The password of the log login is set on the primary',
    'log-login-on-every-replica': 'The log login exists on every replica, with the same SID',
    'log-server-is-listener': 'Workers log through the listener',
    'master-is-clustered-service':
      'The service of the master is a Generic Service role of the cluster',
    'master-address-is-dns-name': 'MASTER_ADDRESS is a DNS name, and no machine’s',
    'workers-added': 'Workers are registered, and one is online and enabled',
    'engine-is-clustered': 'The engine is a failover cluster instance',
    'certificate-names-network-name': 'The certificate of the master names the SQL network name',
    'master-connects-to-network-name':
      'SqlServerName in MasterSettings.config is the SQL network name',
    'master-in-sql-server-role': 'The service of the master is a resource of SQL Server’s role',
    'master-address-is-network-name': 'MASTER_ADDRESS is the SQL network name',
    'worker-certificates-on-every-node':
      'Certificates of workers are in Root on every node, by hand',
  } satisfies Record<ReadinessPartId, string>,
  lookAt: 'Look at: {missing}',
  runbookStep: 'How to do it: step {number} of the runbook',
  runbookAside: 'How to do it: the runbook',
  notedBy: 'Noted as done by {by}, <age></age>',
  takenBackBy: 'Noted as not done by {by}, <age></age>',
  noteAsDone: 'Note as done',
  noteAsNotDone: 'Note as not done',
  noteFor: '{action}: {part}',
  noteWhy: 'It is shown as noted, with your name, and never as done.',
  name: 'Your name',
  nameMissing: 'Say who you are: the note is kept under this name.',
  nameTooLong: 'At most 256 characters.',
  text: 'What you have seen (optional)',
  textTooLong: 'At most {max, number} characters.',
  save: 'Keep the note',
  saving: 'Being kept…',
  cancel: 'Cancel',
  notSaved: 'It is not kept. What you wrote is still here.',
  seenMeanwhile: 'This can be seen by now, so a note would change nothing.',
  notesUnavailable: 'Notes cannot be read or kept now',
  notesUnavailableWhy:
    'The dashboard’s store is not open. What was noted shows as out of sight until it is.',
  toGroups: 'Availability groups of {cluster}',
} as const;
