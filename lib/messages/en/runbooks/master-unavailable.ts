import type { masterUnavailable as runbook } from '@/lib/runbooks/master-unavailable';
import type { RunbookWords } from './runbook-words';

export const masterUnavailable = {
  title: 'The master is unavailable',
  meaning:
    'The Scale Out Master cannot reach SSISDB, or has never reached it: its properties are missing or its heartbeat is old.',
  impact:
    'Nothing new starts in Scale Out. Tasks that run go on, but workers cannot report what became of them until the master is back.',
  symptoms: {
    'cannot-reach-catalog': 'The Scale Out Master cannot connect to SSISDB.',
    'no-properties-in-manager': 'Scale Out Manager shows no properties of the master.',
    'properties-not-filled': 'The view catalog.master_properties is not filled with values.',
    'old-heartbeat':
      'LAST_ONLINE_TIME is older than three heartbeats of the master (30 s each unless configured).',
  },
  steps: {
    'enable-scale-out': {
      title: 'Make sure that Scale Out is enabled',
      text: 'If it is not, run this as a member of sysadmin. A master must be installed on the machine. Run it only where Scale Out is not enabled: it makes the login of the log database anew, so copies of that login on other replicas stop working and have to be made again.',
    },
    'correct-sql-server-name': {
      title: 'Let SqlServerName name the instance that holds SSISDB',
      text: 'The setting is in MasterSettings.config on the master node, in the folder DTS\\Binn of the SQL Server version (140, 150, 160, 170). The first line is for a single instance. With SSISDB in an availability group it has to be the listener and its port, as in the second line, on every node.',
    },
    'restart-master': {
      title: 'Restart the service of the master',
      text: 'The service reads its settings when it starts. Within one heartbeat LAST_ONLINE_TIME has to be new, and all seven properties filled.',
    },
  },
  asides: {
    logs: {
      title: 'When it does not help',
      text: 'The service writes its log below AppData\\Local\\SSIS\\ScaleOut\\Master of the account that it runs as. Login failed (18456) for that account in the error log of SQL Server means that Scale Out was never enabled on this instance, or that the login is missing on this replica.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
