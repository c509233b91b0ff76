import type { connection as runbook } from '@/lib/runbooks/connection';
import type { RunbookWords } from './runbook-words';

export const connection = {
  title: 'The dashboard cannot read the instance',
  meaning:
    'The dashboard cannot connect to the SQL Server instance, is sent to a replica that it cannot use, gets no answer in time, or cannot trust the clocks.',
  impact:
    'Nothing about the cluster is known until it is mended. The cluster itself may be well, or may not.',
  symptoms: {
    refused: 'The connection is refused, the name cannot be resolved, or nothing answers.',
    'login-failed': 'The login fails.',
    'database-not-accessible':
      'SSISDB cannot be opened: it is restoring, recovering, or the login has no user in it.',
    'slow-answers': 'Queries time out, wait for locks, or are chosen as deadlock victims.',
    'clocks-differ': 'The clocks of the dashboard, the instance and the services disagree.',
  },
  steps: {
    'reach-instance': {
      title: 'See whether the instance can be reached from here',
      text: 'Run this on the machine of the dashboard. The service of SQL Server has to run, TCP has to be enabled, and its port (1433 unless chosen otherwise) be open. A named instance needs SQL Server Browser, or its port in the configuration.',
    },
    'agree-on-encryption': {
      title: 'Agree on encryption',
      text: 'If the failure is about TLS, the certificate of the instance is not trusted by the machine of the dashboard, or is for another host name. Install its issuer here, or give the instance a certificate with the name that the dashboard connects to.',
    },
    'log-in': {
      title: 'Make sure that the login works',
      text: '18456 means that the login is unknown, disabled or has another password; the error log of SQL Server has its state, which tells which. The login has to exist on every replica.',
    },
    'open-catalog': {
      title: 'Make sure that SSISDB can be opened',
      text: 'It has to be online. On a secondary it can be read only if that replica allows it: connect through the listener, which leads to the primary.',
    },
    'find-blocking': {
      title: 'Look for what blocks SSISDB',
      text: 'The dashboard waits one second for a lock and gives way in deadlocks. The clean-up job of SSISDB, at midnight by default, blocks most often. The line shows who waits for whom.',
    },
    'set-clocks': {
      title: 'Synchronise the clocks',
      text: 'Ages of heartbeats are differences of clocks. Check time synchronisation on the machine of the dashboard and on every node that can host the instance or the master.',
    },
  },
  asides: {},
} as const satisfies RunbookWords<typeof runbook>;
