import { defineRunbook } from './define-runbook';

export const permissions = defineRunbook({
  id: 'permissions',
  documents: [
    {
      path: 'integration-services/security/integration-services-roles-ssis-service',
      anchor: null,
    },
  ],
  symptoms: [
    { id: 'panel-denied', exceptions: [], texts: ['229', '916', '297', '300'] },
    { id: 'no-rows', exceptions: [], texts: ['catalog.worker_agents'] },
    { id: 'lost-after-upgrade', exceptions: [], texts: [] },
    { id: 'lost-after-failover', exceptions: [], texts: ['18456'] },
  ],
  steps: [
    {
      id: 'see-what-is-missing',
      commands: [
        {
          language: 'tsql',
          on: 'primaryReplica',
          template:
            "USE [SSISDB];\nEXECUTE AS USER = N'{login}';\nSELECT HAS_PERMS_BY_NAME(N'{object}', N'OBJECT', N'SELECT') AS [may_read];\nREVERT;",
        },
      ],
      check: 'sections-readable',
    },
    {
      id: 'grant',
      commands: [{ language: 'tsql', on: 'primaryReplica', template: 'USE [SSISDB];\n{grant}' }],
      check: 'objects-granted',
    },
    {
      id: 'see-every-row',
      commands: [
        {
          language: 'tsql',
          on: 'primaryReplica',
          template:
            "USE [SSISDB];\nSELECT IS_ROLEMEMBER(N'ssis_logreader', N'{login}') AS [ssis_logreader], IS_ROLEMEMBER(N'ssis_admin', N'{login}') AS [ssis_admin], IS_ROLEMEMBER(N'ssis_cluster_executor', N'{login}') AS [ssis_cluster_executor];",
        },
      ],
      check: 'workers-visible',
    },
    {
      id: 'same-login-on-every-replica',
      commands: [
        { language: 'tsql', on: 'primaryReplica', template: "SELECT SUSER_SID(N'{login}', 0);" },
        {
          language: 'tsql',
          on: 'everyReplica',
          template: "CREATE LOGIN [{login}] WITH PASSWORD = N'{password}', SID = {sid};",
        },
      ],
      check: 'never',
    },
  ],
  asides: [{ id: 'not-more' }],
  checks: ['sections-readable', 'objects-granted', 'workers-visible'],
});
