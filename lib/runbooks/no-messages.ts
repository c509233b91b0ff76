import { defineRunbook } from './define-runbook';
import { scaleOutPage, troubleshooting } from './documents';
import { RESTART_WORKER } from './service-commands';

export const noMessages = defineRunbook({
  id: 'no-messages',
  documents: [troubleshooting('no-log'), scaleOutPage('change-logdb-account')],
  symptoms: [{ id: 'succeeded-without-messages', exceptions: [], texts: [] }],
  steps: [
    {
      id: 'logging-level',
      commands: [
        {
          language: 'tsql',
          on: 'sqlServer',
          template:
            "SELECT [parameter_value]\nFROM [SSISDB].[catalog].[execution_parameter_values]\nWHERE [execution_id] = {executionId} AND [parameter_name] = N'LOGGING_LEVEL';",
        },
      ],
      check: 'logging-level-above-none',
    },
    {
      id: 'allow-sql-authentication',
      commands: [
        {
          language: 'tsql',
          on: 'everyReplica',
          template:
            "SELECT SERVERPROPERTY(N'IsIntegratedSecurityOnly') AS [IsIntegratedSecurityOnly];",
        },
      ],
      check: 'sql-authentication-allowed',
    },
    {
      id: 'check-connection-string',
      commands: [
        {
          language: 'tsql',
          on: 'primaryReplica',
          template:
            "EXEC [SSISDB].[catalog].[update_logdb_info]\n  @server_name = N'{server}',\n  @connection_string = N'Data Source={server};Initial Catalog=SSISDB;User Id=##MS_SSISLogDBWorkerAgentLogin##;Password={password};';",
        },
        RESTART_WORKER,
      ],
      check: 'never',
    },
  ],
  asides: [],
  checks: ['sql-authentication-allowed', 'logging-level-above-none', 'log-server-known'],
});
