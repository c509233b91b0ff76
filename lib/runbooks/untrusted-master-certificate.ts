import { defineRunbook } from './define-runbook';
import { scaleOutPage, troubleshooting } from './documents';
import { RESTART_WORKER } from './service-commands';

export const untrustedMasterCertificate = defineRunbook({
  id: 'untrusted-master-certificate',
  documents: [
    troubleshooting('could-not-establish-trust-relationship'),
    scaleOutPage('deal-with-certificates-in-ssis-scale-out'),
  ],
  symptoms: [
    {
      id: 'no-trust',
      exceptions: ['System.ServiceModel.Security.SecurityNegotiationException'],
      texts: [
        'Could not establish trust relationship for the SSL/TLS secure channel with authority …:…',
        '建立信任关系',
      ],
    },
    {
      id: 'connection-closed',
      exceptions: ['System.Net.WebException'],
      texts: [
        'The underlying connection was closed: Could not establish trust relationship for the SSL/TLS secure channel.',
      ],
    },
    {
      id: 'certificate-invalid',
      exceptions: ['System.Security.Authentication.AuthenticationException'],
      texts: [
        'The remote certificate is invalid according to the validation procedure.',
        '远程证书无效',
      ],
    },
  ],
  steps: [
    {
      id: 'trust-certificate',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template: "Get-ChildItem -Path 'Cert:\\LocalMachine\\Root\\{thumbprint}'",
        },
        {
          language: 'powershell',
          on: 'workerNode',
          template:
            "Import-Certificate -FilePath '{certificateFile}' -CertStoreLocation 'Cert:\\LocalMachine\\Root'",
        },
        RESTART_WORKER,
      ],
    },
    {
      id: 'match-host-name',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template: "(Get-Item -Path 'Cert:\\LocalMachine\\Root\\{thumbprint}').Subject",
        },
        {
          language: 'config',
          on: 'workerNode',
          template: 'MasterEndpoint = https://{masterHost}:{masterPort}',
        },
        RESTART_WORKER,
      ],
      check: 'never',
      leadsTo: ['certificate-change'],
    },
    {
      id: 'match-thumbprint',
      commands: [
        {
          language: 'config',
          on: 'workerNode',
          template: 'MasterHttpsCertThumbprint = {thumbprint}',
        },
        RESTART_WORKER,
      ],
      check: 'never',
    },
  ],
  asides: [{ id: 'same-exception' }],
  checks: ['thumbprint-known', 'thumbprint-unchanged', 'master-address-matches-port'],
});
