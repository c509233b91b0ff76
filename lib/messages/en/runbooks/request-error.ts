import type { requestError as runbook } from '@/lib/runbooks/request-error';
import type { RunbookWords } from './runbook-words';

export const requestError = {
  title: 'The HTTPS binding of the master is wrong',
  meaning: 'The certificate of the master is not bound to its port in HTTP.SYS, or another one is.',
  impact: 'No worker can talk to the master over that port.',
  symptoms: {
    'http-sys':
      'The log of the worker service says that an error occurred while making the HTTP request to the address of the master.',
  },
  steps: {
    'show-binding': {
      title: 'See which certificate is bound to the port',
      text: 'Run this in an elevated command prompt on the master node. The certificate hash must be the thumbprint of the master. If it is, the binding is not the cause.',
    },
    'bind-again': {
      title: 'Bind the right one',
      text: 'Delete the binding, if there is one, and add it with the thumbprint of the master. The application id only has to be a new GUID; the one shown here was made for this cluster and this certificate.',
    },
    'restart-worker': {
      title: 'Restart the service of the worker',
      text: 'The worker tries again at once, and has to be online within one heartbeat.',
    },
  },
  asides: {},
} as const satisfies RunbookWords<typeof runbook>;
