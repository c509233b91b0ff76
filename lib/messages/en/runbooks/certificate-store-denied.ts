import type { certificateStoreDenied as runbook } from '@/lib/runbooks/certificate-store-denied';
import type { RunbookWords } from './runbook-words';

export const certificateStoreDenied = {
  title: 'The certificate store cannot be opened',
  meaning:
    'Scale Out Manager may not open the certificate store of a machine while it validates a worker that is being added.',
  impact: 'The worker cannot be added. Workers that are there already go on.',
  symptoms: {
    'validation-fails':
      'Adding a worker in Scale Out Manager fails while it is validated: the certificate store on the machine cannot be opened.',
  },
  steps: {
    'run-as-administrator': {
      title: 'Run Scale Out Manager as administrator',
      text: 'If you open it from SQL Server Management Studio, start that as administrator.',
    },
    'start-remote-registry': {
      title: 'Start the Remote Registry service',
      text: 'If it still fails, start Remote Registry on the machine of the worker. It is often disabled: the first line tells, the second allows it to be started and starts it. Stop it again when the worker has been added.',
    },
  },
  asides: {},
} as const satisfies RunbookWords<typeof runbook>;
