import { defineRunbook } from './define-runbook';

export const connection = defineRunbook({
  id: 'connection',
  documents: [
    {
      path: 'integration-services/catalog/ssis-catalog',
      anchor: 'always-on-for-ssis-catalog-ssisdb',
    },
  ],
  symptoms: [
    { id: 'refused', exceptions: [], texts: ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT'] },
    { id: 'login-failed', exceptions: [], texts: ['18456'] },
    { id: 'database-not-accessible', exceptions: [], texts: ['4060', '916', '922', '927'] },
    { id: 'slow-answers', exceptions: [], texts: ['1222', '1205', '-2'] },
    { id: 'clocks-differ', exceptions: [], texts: [] },
  ],
  steps: [
    {
      id: 'reach-instance',
      commands: [
        {
          language: 'powershell',
          on: 'dashboard',
          template: "Resolve-DnsName -Name '{serverHost}'",
        },
        {
          language: 'powershell',
          on: 'dashboard',
          template: "Test-NetConnection -ComputerName '{serverHost}' -Port 1433",
        },
      ],
      check: 'instance-answers',
    },
    { id: 'agree-on-encryption', commands: [] },
    {
      id: 'log-in',
      commands: [
        {
          language: 'tsql',
          on: 'sqlServer',
          template:
            "SELECT [name], [type_desc], [is_disabled], [default_database_name]\nFROM sys.server_principals\nWHERE [name] = N'{login}';",
        },
      ],
      leadsTo: ['permissions'],
    },
    {
      id: 'open-catalog',
      commands: [
        {
          language: 'tsql',
          on: 'sqlServer',
          template:
            "SELECT [name], [state_desc], [user_access_desc], [is_read_only]\nFROM sys.databases\nWHERE [name] = N'SSISDB';",
        },
      ],
      check: 'replica-usable',
      leadsTo: ['high-availability'],
    },
    {
      id: 'find-blocking',
      commands: [
        {
          language: 'tsql',
          on: 'sqlServer',
          template:
            "SELECT r.[session_id], r.[blocking_session_id], r.[wait_type], r.[wait_time], s.[program_name]\nFROM sys.dm_exec_requests AS r\nJOIN sys.dm_exec_sessions AS s ON s.[session_id] = r.[session_id]\nWHERE r.[database_id] = DB_ID(N'SSISDB');",
        },
      ],
      check: 'sections-readable',
    },
    {
      id: 'set-clocks',
      commands: [
        { language: 'cmd', on: 'sqlServer', template: 'w32tm /query /status' },
        { language: 'cmd', on: 'sqlServer', template: 'w32tm /resync' },
      ],
      check: 'clocks-agree',
    },
  ],
  asides: [],
  checks: ['instance-answers', 'replica-usable', 'sections-readable', 'clocks-agree'],
});
