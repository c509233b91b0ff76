import type { certificateChange as runbook } from '@/lib/runbooks/certificate-change';
import type { RunbookWords } from './runbook-words';

export const certificateChange = {
  title: 'A certificate was changed',
  meaning:
    'The master presents another certificate than before, or soon must, since the old one expires. Each worker has to be told, by hand.',
  impact:
    'Workers that do not trust the new certificate, or still expect the old one, cannot talk to the master any more.',
  symptoms: {
    'thumbprint-changed': 'SSLCERT_THUMBPRINT is not the one that was seen before.',
    'certificate-expires': 'The certificate of the master is about to expire, or was renewed.',
  },
  steps: {
    'create-certificate': {
      title: 'Create and install a certificate on the master node',
      text: 'Its common names have to cover the host that workers call. Its thumbprint is the new thumbprint in the next steps. If it is already in use, go on with the workers.',
    },
    'bind-certificate': {
      title: 'Bind it to the port of the master',
      text: 'Delete the old binding and add the new one, in an elevated command prompt on the master node.',
    },
    'configure-master': {
      title: 'Put the thumbprint into MasterSettings.config and restart the master',
      text: 'After the restart the master reports the new thumbprint, and commands on this page are filled with it.',
    },
    'update-every-worker': {
      title: 'On every worker: install the certificate, set the thumbprint, restart',
      text: 'Import the certificate into Root of the local computer, set MasterHttpsCertThumbprint in WorkerSettings.config, and restart the service. Workers that were not seen since the change are listed beside this text.',
    },
  },
  asides: {
    'worker-certificate': {
      title: 'A new certificate for a worker',
      text: 'It goes the same way: create and install it on the worker node, let the service account read its private key, set WorkerHttpsCertThumbprint in WorkerSettings.config, put it into Root of the local computer on the master node, and restart the worker.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
