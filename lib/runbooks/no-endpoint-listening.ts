import { defineRunbook } from './define-runbook';
import { troubleshooting } from './documents';
import { RESTART_MASTER, RESTART_WORKER } from './service-commands';

export const noEndpointListening = defineRunbook({
  id: 'no-endpoint-listening',
  documents: [troubleshooting('no-endpoint-listening')],
  symptoms: [
    {
      id: 'endpoint-not-found',
      exceptions: ['System.ServiceModel.EndpointNotFoundException'],
      texts: [
        'There was no endpoint listening at https://…:…/ClusterManagement/',
        '无任何终结点侦听',
        '没有终结点在侦听',
      ],
    },
  ],
  steps: [
    {
      id: 'master-port',
      commands: [
        { language: 'config', on: 'masterNode', template: 'PortNumber = {masterPort}' },
        RESTART_MASTER,
      ],
      check: 'master-address-matches-port',
    },
    {
      id: 'worker-endpoint',
      commands: [
        { language: 'config', on: 'workerNode', template: 'MasterEndpoint = {masterAddress}' },
        RESTART_WORKER,
      ],
    },
    {
      id: 'firewall',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template: "Test-NetConnection -ComputerName '{masterHost}' -Port {masterPort}",
        },
        {
          language: 'powershell',
          on: 'masterNode',
          template:
            "New-NetFirewallRule -DisplayName 'SSIS Scale Out Master' -Direction Inbound -Protocol TCP -LocalPort {masterPort} -Action Allow",
        },
        {
          language: 'powershell',
          on: 'masterNode',
          template: "Test-NetConnection -ComputerName '{serverHost}' -Port 1433",
        },
      ],
    },
    {
      id: 'other-connectivity',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template: "Resolve-DnsName -Name '{masterHost}'; Resolve-DnsName -Name '{masterMachine}'",
        },
        {
          language: 'powershell',
          on: 'workerNode',
          template: "Test-NetConnection -ComputerName '{masterHost}' -TraceRoute",
        },
        {
          language: 'powershell',
          on: 'workerNode',
          template: "Invoke-WebRequest -UseBasicParsing -Uri '{endpoint}'",
        },
      ],
    },
  ],
  asides: [],
  checks: ['master-address-matches-port', 'master-port-known', 'master-heartbeat-fresh'],
});
