import type { requestForbidden as runbook } from '@/lib/runbooks/request-forbidden';
import type { RunbookWords } from './runbook-words';

export const requestForbidden = {
  title: 'The master forbids the requests of a worker',
  meaning:
    'The master does not accept the certificate of the worker: it is not trusted on the master node, or the list of trusted issuers is too long to reach the worker as a whole.',
  impact:
    'The worker takes no tasks, though the network and the certificate of the master are in order.',
  symptoms: {
    'client-authentication':
      'The log of the worker service says that the request was forbidden with the client authentication scheme Anonymous.',
    'status-403': 'Inner exception: the remote server returned 403, forbidden.',
  },
  steps: {
    'trust-worker': {
      title: 'Put the certificate of the worker into Root on the master node',
      text: 'It belongs into the store Root of the local computer on the master node; on every node that can become one. Then restart the worker.',
    },
    'clean-root-store': {
      title: 'Remove useless certificates from that store',
      text: 'The line lists certificates that are not self-signed, which do not belong into Root. Remove those that nothing needs, and certificates of workers that are gone. Look twice before you remove one.',
    },
    'stop-sending-issuers': {
      title: 'Stop sending the list of trusted issuers',
      text: 'If that did not help, set SendTrustedIssuerList, a REG_DWORD, to 0 below SCHANNEL on the master node. The first line shows what it is now; save the second as a .reg file and import it.',
    },
    'client-trust-mode': {
      title: 'If certificates that are not self-signed cannot be removed',
      text: 'Set ClientAuthTrustMode, a REG_DWORD, to 2 below SCHANNEL on the master node, in the same way.',
    },
  },
  asides: {},
} as const satisfies RunbookWords<typeof runbook>;
