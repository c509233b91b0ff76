import { defineRunbook } from './define-runbook';
import { scaleOutPage } from './documents';
import { RESTART_MASTER, RESTART_WORKER } from './service-commands';

const PAGE = 'scale-out-support-for-high-availability';

/** Nine steps, numbered as in the document. */
export const highAvailability = defineRunbook({
  id: 'high-availability',
  documents: [
    scaleOutPage(PAGE),
    scaleOutPage(PAGE, 'upgrade-scale-out-in-high-availability-environment'),
    scaleOutPage('scale-out-failover-cluster-instance'),
  ],
  symptoms: [
    { id: 'not-available', exceptions: [], texts: [] },
    { id: 'half-set-up', exceptions: [], texts: [] },
    { id: 'wrong-replica', exceptions: [], texts: ['976', '978', '979', '982', '983'] },
  ],
  steps: [
    { id: 'failover-cluster', commands: [], check: 'never' },
    {
      id: 'master-on-primary',
      commands: [
        {
          language: 'powershell',
          on: 'masterNode',
          template:
            'Get-CimInstance -ClassName Win32_Service -Filter "Name LIKE \'SSISScaleOutMaster%\'" | Select-Object -Property Name, StartName, State',
        },
      ],
      check: 'never',
    },
    {
      id: 'master-on-secondaries',
      commands: [
        {
          language: 'powershell',
          on: 'masterNode',
          template:
            "Import-PfxCertificate -FilePath '{certificateFile}' -CertStoreLocation 'Cert:\\LocalMachine\\Root' -Password (Read-Host -AsSecureString)",
        },
      ],
      check: 'never',
    },
    {
      id: 'availability-group',
      commands: [
        {
          language: 'tsql',
          on: 'sqlServer',
          template:
            'SELECT g.[name] AS [availability_group], l.[dns_name], l.[port]\nFROM sys.availability_groups AS g\nLEFT JOIN sys.availability_group_listeners AS l ON l.[group_id] = g.[group_id];',
        },
        {
          language: 'tsql',
          on: 'sqlServer',
          template: 'SELECT * FROM [SSISDB].[catalog].[alwayson_replicas];',
        },
      ],
      check: 'catalog-in-availability-group',
    },
    {
      id: 'sql-server-name',
      commands: [
        {
          language: 'config',
          on: 'masterNode',
          template: 'SqlServerName = {listener},{listenerPort}',
        },
        RESTART_MASTER,
      ],
      check: 'never',
    },
    {
      id: 'logging-on-every-replica',
      commands: [
        {
          language: 'tsql',
          on: 'primaryReplica',
          template:
            "ALTER LOGIN [##MS_SSISLogDBWorkerAgentLogin##] WITH PASSWORD = N'{password}';\nSELECT SUSER_SID(N'##MS_SSISLogDBWorkerAgentLogin##', 0);",
        },
        {
          language: 'tsql',
          on: 'everyReplica',
          template:
            "CREATE LOGIN [##MS_SSISLogDBWorkerAgentLogin##] WITH PASSWORD = N'{password}', SID = {sid}, CHECK_POLICY = OFF;",
        },
        {
          language: 'tsql',
          on: 'primaryReplica',
          template:
            "EXEC [SSISDB].[catalog].[update_logdb_info]\n  @server_name = N'{listener},{listenerPort}',\n  @connection_string = N'Data Source={listener},{listenerPort};Initial Catalog=SSISDB;User Id=##MS_SSISLogDBWorkerAgentLogin##;Password={password};';",
        },
        RESTART_WORKER,
      ],
      check: 'log-server-is-listener',
    },
    {
      id: 'generic-service-role',
      commands: [
        {
          language: 'powershell',
          on: 'clusterNode',
          template:
            "Add-ClusterGenericServiceRole -ServiceName 'SSISScaleOutMaster{scaleOutVersion}' -Name '{dnsName}'",
        },
      ],
      check: 'never',
    },
    {
      id: 'master-address',
      commands: [
        {
          language: 'tsql',
          on: 'primaryReplica',
          template:
            "EXEC [SSISDB].[catalog].[update_master_address] @MasterAddress = N'https://{dnsName}:{masterPort}';",
        },
      ],
      check: 'master-address-is-dns-name',
    },
    { id: 'add-workers', commands: [], check: 'usable-worker-online' },
  ],
  asides: [{ id: 'upgrade' }, { id: 'failover-cluster-instance' }],
  checks: [
    'replica-usable',
    'catalog-in-availability-group',
    'log-server-is-listener',
    'log-login-exists',
    'master-address-is-dns-name',
    'replicas-synchronised',
    'usable-worker-online',
  ],
});
