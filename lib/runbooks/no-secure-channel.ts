import { defineRunbook } from './define-runbook';
import { troubleshooting } from './documents';
import { RESTART_WORKER } from './service-commands';

export const noSecureChannel = defineRunbook({
  id: 'no-secure-channel',
  documents: [troubleshooting('could-not-establish-secure-channel')],
  symptoms: [
    {
      id: 'no-channel',
      exceptions: ['System.ServiceModel.Security.SecurityNegotiationException'],
      texts: ['Could not establish secure channel for SSL/TLS with authority …:…', '建立安全通道'],
    },
    {
      id: 'request-aborted',
      exceptions: ['System.Net.WebException'],
      texts: [
        'The request was aborted: Could not create SSL/TLS secure channel.',
        '创建 SSL/TLS 安全通道',
      ],
    },
  ],
  steps: [
    {
      id: 'list-access',
      commands: [
        {
          language: 'cmd',
          on: 'workerNode',
          template: 'winhttpcertcfg.exe -l -c LOCAL_MACHINE\\MY -s "{workerMachine}"',
        },
      ],
      check: 'never',
    },
    {
      id: 'grant-access',
      commands: [
        {
          language: 'cmd',
          on: 'workerNode',
          template:
            'winhttpcertcfg.exe -g -c LOCAL_MACHINE\\My -s "{workerMachine}" -a "{workerAccount}"',
        },
      ],
    },
    { id: 'restart-worker', commands: [RESTART_WORKER], check: 'worker-heartbeat-fresh' },
  ],
  asides: [{ id: 'same-exception' }],
  checks: ['worker-account-known', 'worker-heartbeat-fresh'],
});
