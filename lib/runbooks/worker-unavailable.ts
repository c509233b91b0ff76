import { defineRunbook } from './define-runbook';
import { scaleOutPage, troubleshooting } from './documents';

export const workerUnavailable = defineRunbook({
  id: 'worker-unavailable',
  documents: [
    troubleshooting('scale-out-worker-fails'),
    scaleOutPage('integration-services-ssis-scale-out-worker', 'view-the-scale-out-worker-log'),
  ],
  symptoms: [
    { id: 'cannot-connect', exceptions: [], texts: [] },
    { id: 'missing-after-adding', exceptions: [], texts: ['Scale Out Manager'] },
    { id: 'not-in-view', exceptions: [], texts: ['catalog.worker_agents'] },
    { id: 'runs-but-offline', exceptions: [], texts: ['LastOnlineTime'] },
  ],
  steps: [
    {
      id: 'check-service',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template: "Get-Service -Name 'SSISScaleOutWorker{scaleOutVersion}'",
        },
      ],
      check: 'worker-heartbeat-fresh',
    },
    {
      id: 'read-log',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template:
            "Get-ChildItem -File -ErrorAction SilentlyContinue -LiteralPath '{workerProfile}\\AppData\\Local\\SSIS\\ScaleOut\\Agent', '{workerProfile}\\AppData\\Local\\SSIS\\Cluster\\Agent' | Sort-Object -Property LastWriteTime",
        },
      ],
      check: 'never',
    },
    {
      id: 'follow-exception',
      commands: [],
      leadsTo: [
        'no-endpoint-listening',
        'untrusted-master-certificate',
        'no-secure-channel',
        'request-forbidden',
        'request-error',
      ],
    },
  ],
  asides: [{ id: 'newer-folders' }, { id: 'registered-twice' }],
  checks: ['workers-visible', 'worker-heartbeat-fresh', 'worker-account-known'],
});
