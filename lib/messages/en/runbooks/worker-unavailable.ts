import type { workerUnavailable as runbook } from '@/lib/runbooks/worker-unavailable';
import type { RunbookWords } from './runbook-words';

export const workerUnavailable = {
  title: 'A worker is unavailable',
  meaning:
    'A Scale Out Worker does not reach its master, so it is missing from the catalog or its heartbeat is old.',
  impact:
    'The worker takes no tasks. What it was running is started again elsewhere when its lease has run out, or ends unexpectedly; executions pinned to it do not start.',
  symptoms: {
    'cannot-connect': 'The worker cannot connect to the master.',
    'missing-after-adding': 'The worker does not appear in Scale Out Manager after it was added.',
    'not-in-view': 'The worker has no row in catalog.worker_agents.',
    'runs-but-offline': 'The service of the worker runs, but the worker is shown as offline.',
  },
  steps: {
    'check-service': {
      title: 'See whether the service runs',
      text: 'If it is stopped, start it and wait for one heartbeat (60 s unless configured). If it runs and the worker stays offline, its log says why.',
    },
    'read-log': {
      title: 'Read the log of the worker service',
      text: 'It is below the profile of the service account. The documents name two folders, ScaleOut\\Agent and Cluster\\Agent: look into both, and read the newest file from its end.',
    },
    'follow-exception': {
      title: 'Go on with the runbook of the exception that you find',
      text: 'The type name of the exception decides, since its message may be translated. Where two runbooks share a type, the words of the message or of the inner exception tell them apart.',
    },
  },
  asides: {
    'newer-folders': {
      title: 'Folders that differ',
      text: 'A service under a virtual account keeps its profile below C:\\Windows\\ServiceProfiles instead of C:\\Users. From SQL Server 2022 on a folder with the version has been seen in between, such as ScaleOut\\16\\Agent.',
    },
    'registered-twice': {
      title: 'The same machine with another id',
      text: 'A worker whose AgentId was made anew registers as a new, disabled row. The old row stays offline for ever, and executions pinned to it never start. Compare AgentId in WorkerSettings.config with both ids.',
    },
  },
} as const satisfies RunbookWords<typeof runbook>;
