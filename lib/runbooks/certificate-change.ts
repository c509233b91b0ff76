import { defineRunbook } from './define-runbook';
import { scaleOutPage } from './documents';
import { RESTART_MASTER, RESTART_WORKER } from './service-commands';

const PAGE = 'deal-with-certificates-in-ssis-scale-out';

export const certificateChange = defineRunbook({
  id: 'certificate-change',
  documents: [
    scaleOutPage(PAGE),
    scaleOutPage(PAGE, 'change-the-scale-out-master-certificate'),
    scaleOutPage(PAGE, 'change-the-scale-out-worker-certificate'),
  ],
  symptoms: [
    { id: 'thumbprint-changed', exceptions: [], texts: ['SSLCERT_THUMBPRINT'] },
    { id: 'certificate-expires', exceptions: [], texts: [] },
  ],
  steps: [
    {
      id: 'create-certificate',
      commands: [
        {
          language: 'powershell',
          on: 'masterNode',
          template:
            "New-SelfSignedCertificate -DnsName '{masterHost}' -KeyAlgorithm RSA -KeyLength 2048 -KeySpec KeyExchange -CertStoreLocation 'Cert:\\LocalMachine\\My'",
        },
      ],
    },
    {
      id: 'bind-certificate',
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
            'netsh http add sslcert ipport=0.0.0.0:{masterPort} certhash={newThumbprint} certstorename=Root appid={{newGuid}}',
        },
      ],
    },
    {
      id: 'configure-master',
      commands: [
        { language: 'config', on: 'masterNode', template: 'SSLCertThumbprint = {newThumbprint}' },
        RESTART_MASTER,
      ],
      check: 'never',
    },
    {
      id: 'update-every-worker',
      commands: [
        {
          language: 'powershell',
          on: 'workerNode',
          template:
            "Import-Certificate -FilePath '{certificateFile}' -CertStoreLocation 'Cert:\\LocalMachine\\Root'",
        },
        {
          language: 'config',
          on: 'workerNode',
          template: 'MasterHttpsCertThumbprint = {thumbprint}',
        },
        RESTART_WORKER,
      ],
      check: 'workers-seen-since-change',
    },
  ],
  asides: [{ id: 'worker-certificate' }],
  checks: ['thumbprint-known', 'thumbprint-unchanged', 'workers-seen-since-change'],
});
