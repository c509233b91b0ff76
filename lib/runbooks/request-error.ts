import { defineRunbook } from './define-runbook';
import { troubleshooting } from './documents';
import { RESTART_WORKER } from './service-commands';

export const requestError = defineRunbook({
  id: 'request-error',
  documents: [troubleshooting('http-request-error')],
  symptoms: [
    {
      id: 'http-sys',
      exceptions: ['System.ServiceModel.CommunicationException'],
      texts: [
        'An error occurred while making the HTTP request to https://…:…/ClusterManagement/. This could be due to the fact that the server certificate is not configured properly with HTTP.SYS in the HTTPS case. This could also be caused by a mismatch of the security binding between the client and the server.',
        '发出 HTTP 请求时出错',
      ],
    },
  ],
  steps: [
    {
      id: 'show-binding',
      commands: [
        {
          language: 'cmd',
          on: 'masterNode',
          template: 'netsh http show sslcert ipport=0.0.0.0:{masterPort}',
        },
      ],
      check: 'never',
    },
    {
      id: 'bind-again',
      commands: [
        {
          language: 'cmd',
          on: 'masterNode',
          template: 'netsh http delete sslcert ipport=0.0.0.0:{masterPort}',
        },
        {
          language: 'cmd',
          on: 'masterNode',
          template:
            'netsh http add sslcert ipport=0.0.0.0:{masterPort} certhash={thumbprint} certstorename=Root appid={{newGuid}}',
        },
      ],
      check: 'never',
    },
    { id: 'restart-worker', commands: [RESTART_WORKER] },
  ],
  asides: [],
  checks: ['master-port-known', 'thumbprint-known'],
});
