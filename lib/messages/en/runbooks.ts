import type { RunbookId } from '@/lib/runbooks/catalog';

/** Titles of the runbooks. */
export const runbooks = {
  'master-unavailable': 'The master is unavailable',
  'worker-unavailable': 'A worker is unavailable',
  'no-endpoint-listening': 'No endpoint is listening for the workers',
  'untrusted-master-certificate': 'The certificate of the master is not trusted',
  'no-secure-channel': 'A worker cannot establish a secure channel',
  'request-forbidden': 'The master forbids the requests of a worker',
  'request-error': 'The HTTPS binding of the master is wrong',
  'certificate-store-denied': 'The certificate store cannot be opened',
  'execution-does-not-start': 'An execution does not start',
  'no-messages': 'An execution has no messages',
  'unhelpful-messages': 'The messages do not say why an execution failed',
  'certificate-change': 'A certificate was changed',
  'high-availability': 'High availability of the master',
  'lease-and-timeouts': 'Lease, cluster and health-check timeouts',
} as const satisfies Record<RunbookId, string>;
