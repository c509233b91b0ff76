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
] as const;

export type RunbookId = (typeof RUNBOOK_IDS)[number];

type RunbookDocument = {
  /** Below the SQL root of Microsoft Learn, the same in every locale. */
  path: string;
  /** Anchor of a second-level heading; deeper ones are renumbered by every edit of the page. */
  anchor: string | null;
};

const TROUBLESHOOTING = 'integration-services/scale-out/troubleshooting-scale-out';

/** The page of Microsoft Learn that each runbook is written from. */
export const RUNBOOK_DOCUMENTS = {
  'master-unavailable': { path: TROUBLESHOOTING, anchor: 'scale-out-master-fails' },
  'worker-unavailable': { path: TROUBLESHOOTING, anchor: 'scale-out-worker-fails' },
  'no-endpoint-listening': { path: TROUBLESHOOTING, anchor: 'no-endpoint-listening' },
  'untrusted-master-certificate': {
    path: TROUBLESHOOTING,
    anchor: 'could-not-establish-trust-relationship',
  },
  'no-secure-channel': { path: TROUBLESHOOTING, anchor: 'could-not-establish-secure-channel' },
  'request-forbidden': { path: TROUBLESHOOTING, anchor: 'http-request-forbidden' },
  'request-error': { path: TROUBLESHOOTING, anchor: 'http-request-error' },
  'certificate-store-denied': { path: TROUBLESHOOTING, anchor: 'cannot-open-certificate-store' },
  'execution-does-not-start': { path: TROUBLESHOOTING, anchor: 'execution-doesnt-start' },
  'no-messages': { path: TROUBLESHOOTING, anchor: 'no-log' },
  'unhelpful-messages': { path: TROUBLESHOOTING, anchor: 'error-messages-arent-helpful' },
  'certificate-change': {
    path: 'integration-services/scale-out/deal-with-certificates-in-ssis-scale-out',
    anchor: null,
  },
  'high-availability': {
    path: 'integration-services/scale-out/scale-out-support-for-high-availability',
    anchor: null,
  },
  'lease-and-timeouts': {
    path: 'database-engine/availability-groups/windows/availability-group-lease-healthcheck-timeout',
    anchor: null,
  },
} as const satisfies Record<RunbookId, RunbookDocument>;
