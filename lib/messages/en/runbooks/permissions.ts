import type { permissions as runbook } from '@/lib/runbooks/permissions';
import type { RunbookWords } from './runbook-words';

export const permissions = {
  title: 'The dashboard may not read something',
  meaning:
    'The login of the dashboard lacks a right, or SSISDB hides rows from it without an error.',
  impact:
    'The dashboard is blind there: it shows unknown, and faults of that part go unnoticed. The cluster itself is not affected.',
  symptoms: {
    'panel-denied': 'A panel says denied; SQL Server answered that the permission was denied.',
    'no-rows':
      'Workers or executions are missing although they exist. The views of SSISDB filter rows by role, and an empty answer looks like an empty cluster.',
    'lost-after-upgrade':
      'A right was there and is gone after an upgrade of SSISDB, which may drop rights on internal tables.',
    'lost-after-failover':
      'The login fails after a failover, since it does not exist on the new primary, or has another SID there.',
  },
  steps: {
    'see-what-is-missing': {
      title: 'See what is missing',
      text: 'The monitor page lists every object, what needs it, and whether it may be read. The statement asks SQL Server about one object as the user of the dashboard.',
    },
    grant: {
      title: 'Grant exactly that',
      text: 'Run it in SSISDB on the primary; an availability group carries it to the other replicas. Rights are tested again when the dashboard connects the next time.',
    },
    'see-every-row': {
      title: 'Let it see every row',
      text: 'ssis_logreader shows all executions and messages. Workers are read from internal.worker_agents, which is not filtered; the view catalog.worker_agents shows rows only to ssis_admin, ssis_cluster_executor and sysadmin.',
    },
    'same-login-on-every-replica': {
      title: 'Have the same login on every replica',
      text: 'A login belongs to an instance, not to SSISDB. Windows accounts have the same SID everywhere. Read the SID of a SQL login on the primary with the first line, and create it with that SID on the others.',
    },
  },
  asides: {
    'not-more': {
      title: 'Not more than it needs',
      text: 'Do not put the dashboard into ssis_admin, whose members can read the decrypted connection string of the log database, nor into db_datareader, which shows encrypted values and project files. The script grant-monitor.sql of this product grants all that is needed.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
