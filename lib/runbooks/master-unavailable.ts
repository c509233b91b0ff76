import { defineRunbook } from './define-runbook';
import { scaleOutPage, troubleshooting } from './documents';
import { RESTART_MASTER } from './service-commands';

export const masterUnavailable = defineRunbook({
  id: 'master-unavailable',
  documents: [
    troubleshooting('scale-out-master-fails'),
    scaleOutPage(
      'integration-services-ssis-scale-out-master',
      'configure-the-scale-out-master-service',
    ),
  ],
  symptoms: [
    { id: 'cannot-reach-catalog', exceptions: [], texts: [] },
    { id: 'no-properties-in-manager', exceptions: [], texts: ['Scale Out Manager'] },
    { id: 'properties-not-filled', exceptions: [], texts: ['catalog.master_properties'] },
    { id: 'old-heartbeat', exceptions: [], texts: ['LAST_ONLINE_TIME'] },
  ],
  steps: [
    {
      id: 'enable-scale-out',
      commands: [
        {
          language: 'tsql',
          on: 'primaryReplica',
          template: 'EXEC [SSISDB].[catalog].[enable_scaleout];',
        },
      ],
      check: 'scale-out-enabled',
    },
    {
      id: 'correct-sql-server-name',
      commands: [
        { language: 'config', on: 'masterNode', template: 'SqlServerName = {server}' },
        {
          language: 'config',
          on: 'masterNode',
          template: 'SqlServerName = {listener},{listenerPort}',
        },
      ],
      check: 'master-properties-complete',
    },
    { id: 'restart-master', commands: [RESTART_MASTER], check: 'master-heartbeat-fresh' },
  ],
  asides: [{ id: 'logs' }],
  checks: ['scale-out-enabled', 'master-properties-complete', 'master-heartbeat-fresh'],
});
