import { defineRunbook } from './define-runbook';
import { scaleOutPage, troubleshooting } from './documents';

export const unhelpfulMessages = defineRunbook({
  id: 'unhelpful-messages',
  documents: [
    troubleshooting('error-messages-arent-helpful'),
    scaleOutPage('integration-services-ssis-scale-out-worker', 'view-the-scale-out-worker-log'),
  ],
  symptoms: [{ id: 'report-says-nothing', exceptions: [], texts: [] }],
  steps: [
    { id: 'find-task', commands: [], check: 'never' },
    {
      id: 'open-folder',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template:
            "Get-ChildItem -Directory -ErrorAction SilentlyContinue -LiteralPath '{workerProfile}\\AppData\\Local\\SSIS\\ScaleOut\\Tasks', '{workerProfile}\\AppData\\Local\\SSIS\\Cluster\\Tasks' -Filter '*{taskId}*'",
        },
      ],
      check: 'never',
    },
    { id: 'read-task-log', commands: [] },
  ],
  asides: [{ id: 'root-folder' }],
  checks: ['task-ids-known', 'worker-account-known'],
});
