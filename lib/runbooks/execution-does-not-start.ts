import { defineRunbook } from './define-runbook';
import { troubleshooting } from './documents';
import { RESTART_WORKER } from './service-commands';

export const executionDoesNotStart = defineRunbook({
  id: 'execution-does-not-start',
  documents: [troubleshooting('execution-doesnt-start')],
  symptoms: [
    { id: 'stays-created', exceptions: [], texts: ['created'] },
    { id: 'stays-pending', exceptions: [], texts: ['pending'] },
  ],
  steps: [
    {
      id: 'see-workers',
      commands: [
        {
          language: 'tsql',
          on: 'sqlServer',
          template:
            'SELECT [WorkerAgentId], [MachineName], [IsEnabled], [LastOnlineTime], SYSDATETIMEOFFSET() AS [Now]\nFROM [SSISDB].[catalog].[worker_agents];',
        },
      ],
      check: 'usable-worker-online',
    },
    {
      id: 'start-worker',
      commands: [RESTART_WORKER],
      check: 'worker-heartbeat-fresh',
      leadsTo: ['worker-unavailable'],
    },
    {
      id: 'enable-worker',
      commands: [
        {
          language: 'tsql',
          on: 'primaryReplica',
          template: "EXEC [SSISDB].[catalog].[enable_worker_agent] @WorkerAgentId = N'{workerId}';",
        },
      ],
      check: 'worker-enabled',
    },
    { id: 'start-anew', commands: [], check: 'waiting-tasks-startable' },
    {
      id: 'make-room',
      commands: [
        { language: 'config', on: 'workerNode', template: 'MaxTaskCount = 10' },
        RESTART_WORKER,
      ],
      check: 'slots-free',
    },
  ],
  asides: [],
  checks: [
    'workers-visible',
    'usable-worker-online',
    'worker-heartbeat-fresh',
    'worker-enabled',
    'waiting-tasks-startable',
    'slots-free',
  ],
});
