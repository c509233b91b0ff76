import type { noEndpointListening as runbook } from '@/lib/runbooks/no-endpoint-listening';
import type { RunbookWords } from './runbook-words';

export const noEndpointListening = {
  title: 'No endpoint is listening for the workers',
  meaning:
    'A worker calls an address at which no master answers: the port or host differs, or something between the two nodes blocks the way.',
  impact: 'Every worker with that address is cut off: it receives no tasks and cannot report any.',
  symptoms: {
    'endpoint-not-found':
      'The log of the worker service says that there was no endpoint listening at the address of the master.',
  },
  steps: {
    'master-port': {
      title: 'Make sure that the master listens on the right port',
      text: 'PortNumber is in MasterSettings.config on the master node (8391 unless chosen otherwise). If it was wrong, correct it and restart the master. The port shown here is the one that the master itself has reported.',
    },
    'worker-endpoint': {
      title: 'Make sure that the worker calls the right address',
      text: 'MasterEndpoint is in WorkerSettings.config on the worker node, and must have the host and the port of the master. If it was wrong, correct it and restart the worker.',
    },
    firewall: {
      title: 'Open the firewall',
      text: 'The port of the master must be open on the master node; the first line tells from the worker whether it is, the second opens it. The master needs the port of SQL Server as well, 1433 unless the instance listens elsewhere.',
    },
    'other-connectivity': {
      title: 'Look for anything else between the two nodes',
      text: 'Name resolution, routes, proxies and network rules in between: mend whatever keeps the worker from the master. Both names in the first line have to lead to the master node, or to the cluster role in front of it. Any answer of the last line, even an error of HTTP, means that something listens there.',
    },
  },
  asides: {},
} as const satisfies RunbookWords<typeof runbook>;
