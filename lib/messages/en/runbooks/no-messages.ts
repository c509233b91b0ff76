import type { noMessages as runbook } from '@/lib/runbooks/no-messages';
import type { RunbookWords } from './runbook-words';

export const noMessages = {
  title: 'An execution has no messages',
  meaning:
    'Workers write messages with a SQL login. Where the instance allows Windows authentication only, or the connection string is wrong, they are lost.',
  impact:
    'The package ran, but nobody will ever know what it said, and failures leave no trace either.',
  symptoms: {
    'succeeded-without-messages':
      'An execution in Scale Out succeeded, and its report has no messages at all.',
  },
  steps: {
    'logging-level': {
      title: 'Rule out that logging was switched off',
      text: 'With LOGGING_LEVEL 0 (none) an execution is meant to have no messages.',
    },
    'allow-sql-authentication': {
      title: 'Allow SQL Server Authentication on the instance that hosts SSISDB',
      text: 'If the line answers 1, only Windows authentication is allowed. Choose SQL Server and Windows Authentication mode on the Security page of the properties of the server, and restart SQL Server. Do so on every replica.',
    },
    'check-connection-string': {
      title: 'If the logging account was changed, check its connection string',
      text: 'Server, login and password must be right. Store them anew with ssis_admin or sysadmin, then restart the workers. Behind a listener, name the listener and its port instead of the server.',
    },
  },
  asides: {},
} as const satisfies RunbookWords<typeof runbook>;
