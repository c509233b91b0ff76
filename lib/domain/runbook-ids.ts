/** The documented remedies. Never renamed: anomalies and bookmarks point at them. */
export const RUNBOOK_IDS = [
  'master-unavailable',
  'worker-unavailable',
  'no-endpoint-listening',
  'untrusted-master-certificate',
  'no-secure-channel',
  'request-forbidden',
  'request-error',
  'certificate-store-denied',
  'execution-does-not-start',
  'no-messages',
  'unhelpful-messages',
  'certificate-change',
  'high-availability',
  'lease-and-timeouts',
  'permissions',
  'connection',
] as const;
