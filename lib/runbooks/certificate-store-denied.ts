import { defineRunbook } from './define-runbook';
import { troubleshooting } from './documents';

export const certificateStoreDenied = defineRunbook({
  id: 'certificate-store-denied',
  documents: [troubleshooting('cannot-open-certificate-store')],
  symptoms: [
    {
      id: 'validation-fails',
      exceptions: [],
      texts: ['Cannot open certificate store on the machine.', '无法打开计算机上的证书存储'],
    },
  ],
  steps: [
    { id: 'run-as-administrator', commands: [] },
    {
      id: 'start-remote-registry',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template:
            "Get-Service -Name 'RemoteRegistry' | Select-Object -Property Status, StartType",
        },
        {
          language: 'powershell',
          on: 'workerNode',
          template:
            "Set-Service -Name 'RemoteRegistry' -StartupType Manual; Start-Service -Name 'RemoteRegistry'",
        },
      ],
    },
  ],
  asides: [],
  checks: [],
});
