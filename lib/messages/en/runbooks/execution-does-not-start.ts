import type { executionDoesNotStart as runbook } from '@/lib/runbooks/execution-does-not-start';
import type { RunbookWords } from './runbook-words';

export const executionDoesNotStart = {
  title: 'An execution does not start',
  meaning:
    'A Scale Out execution starts only when a worker that it may use is online and enabled, and has a free slot.',
  impact: 'The package waits, with no error and no time limit.',
  symptoms: {
    'stays-created': 'A Scale Out execution stays in the status created.',
    'stays-pending': 'A Scale Out execution stays in the status pending.',
  },
  steps: {
    'see-workers': {
      title: 'See which workers are online and enabled',
      text: 'At least one that the execution may use has to be both. An empty answer proves nothing: the view shows rows only to members of ssis_admin, ssis_cluster_executor and sysadmin.',
    },
    'start-worker': {
      title: 'Bring a worker online',
      text: 'Start its service. If it does not come online, go on with the runbook about workers.',
    },
    'enable-worker': {
      title: 'Enable the worker',
      text: 'Workers register disabled. Enable one that is meant to work, with ssis_admin or sysadmin.',
    },
    'start-anew': {
      title: 'Start a new execution, if this one is pinned to workers that are gone',
      text: 'The workers of an execution are fixed when it is made. If every one of them has been deleted, or has a new id, stop it and make a new execution, with workers that exist or with any worker.',
    },
    'make-room': {
      title: 'Make room, if every worker is full',
      text: 'A worker holds at most MaxTaskCount tasks, 10 unless WorkerSettings.config says otherwise. Raise it where the machine has room, or add a worker.',
    },
  },
  asides: {},
} as const satisfies RunbookWords<typeof runbook>;
