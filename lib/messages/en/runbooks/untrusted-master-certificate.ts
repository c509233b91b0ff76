import type { untrustedMasterCertificate as runbook } from '@/lib/runbooks/untrusted-master-certificate';
import type { RunbookWords } from './runbook-words';

export const untrustedMasterCertificate = {
  title: 'The certificate of the master is not trusted',
  meaning:
    'The worker reaches the master, but does not believe that it is the master: its certificate is not trusted on the worker node, is for another host name, or is not the one that the worker was told to expect.',
  impact:
    'The worker refuses to talk to the master, so it takes no tasks. After a change of the certificate this happens to every worker at once.',
  symptoms: {
    'no-trust':
      'The log of the worker service says that no trust relationship could be established with the authority of the master.',
    'connection-closed':
      'Inner exception: the underlying connection was closed because no trust relationship could be established.',
    'certificate-invalid': 'Innermost exception: the remote certificate is invalid.',
  },
  steps: {
    'trust-certificate': {
      title: 'Put the certificate of the master into Root on the worker node',
      text: 'It belongs into the store Root (trusted root certification authorities) of the local computer. The first line shows whether it is there. If not, copy the file of the certificate from the master node, import it and restart the worker.',
    },
    'match-host-name': {
      title: 'Make the host of the address one of the names in the certificate',
      text: 'The host in MasterEndpoint has to be among the common names (CN) of the certificate, which the first line shows. If it is not, change MasterEndpoint in WorkerSettings.config to a name that is, and restart the worker. If DNS does not allow that, the master needs a certificate with the other name.',
    },
    'match-thumbprint': {
      title: 'Make the worker expect this very certificate',
      text: 'MasterHttpsCertThumbprint in WorkerSettings.config has to be the thumbprint of the master. If it was not, correct it and restart the worker.',
    },
  },
  asides: {
    'same-exception': {
      title: 'Not the runbook about the secure channel',
      text: 'SecurityNegotiationException has two remedies. It is this one when the message is about a trust relationship, or an AuthenticationException is inside.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
