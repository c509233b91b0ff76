import type { noSecureChannel as runbook } from '@/lib/runbooks/no-secure-channel';
import type { RunbookWords } from './runbook-words';

export const noSecureChannel = {
  title: 'A worker cannot establish a secure channel',
  meaning:
    'The account of the worker service may not read the private key of the certificate of the worker, so it cannot identify itself to the master.',
  impact: 'The worker takes no tasks until the account may use the certificate.',
  symptoms: {
    'no-channel':
      'The log of the worker service says that no secure channel could be established with the authority of the master.',
    'request-aborted':
      'Inner exception: the request was aborted because no SSL/TLS secure channel could be created.',
  },
  steps: {
    'list-access': {
      title: 'List the accounts that may read the certificate',
      text: 'Run this in an elevated command prompt on the worker node. The name behind -s is a common name (CN) of the certificate of the worker, which is the name of its machine unless somebody made another certificate.',
    },
    'grant-access': {
      title: 'Let the service account read it',
      text: 'If the account of the service is not in the list, this line adds it.',
    },
    'restart-worker': {
      title: 'Restart the service of the worker',
      text: 'Within one heartbeat the worker has to be online.',
    },
  },
  asides: {
    'same-exception': {
      title: 'Not the runbook about trust',
      text: 'SecurityNegotiationException has two remedies. It is this one when the message is about a secure channel, or a WebException that says aborted is inside.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
