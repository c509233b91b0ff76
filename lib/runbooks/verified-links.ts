/** When the pages and headings below were last verified. Verify them all again before this is changed. */
export const LINKS_VERIFIED_ON = '2026-11';

/** Pages of Microsoft Learn that runbooks may link to, with the headings (second level) known to be there. */
export const VERIFIED_LINKS: Readonly<Record<string, readonly string[]>> = {
  'integration-services/scale-out/troubleshooting-scale-out': [
    'scale-out-master-fails',
    'scale-out-worker-fails',
    'no-endpoint-listening',
    'could-not-establish-trust-relationship',
    'could-not-establish-secure-channel',
    'http-request-forbidden',
    'http-request-error',
    'cannot-open-certificate-store',
    'execution-doesnt-start',
    'no-log',
    'error-messages-arent-helpful',
  ],
  'integration-services/scale-out/integration-services-ssis-scale-out-master': [
    'configure-the-scale-out-master-service',
  ],
  'integration-services/scale-out/integration-services-ssis-scale-out-worker': [
    'view-the-scale-out-worker-log',
  ],
  'integration-services/scale-out/change-logdb-account': [],
  'integration-services/scale-out/deal-with-certificates-in-ssis-scale-out': [
    'change-the-scale-out-master-certificate',
    'change-the-scale-out-worker-certificate',
  ],
  'integration-services/scale-out/scale-out-support-for-high-availability': [
    'upgrade-scale-out-in-high-availability-environment',
  ],
  'integration-services/scale-out/scale-out-failover-cluster-instance': [],
  'integration-services/security/integration-services-roles-ssis-service': [],
  'integration-services/catalog/ssis-catalog': ['always-on-for-ssis-catalog-ssisdb'],
  'database-engine/availability-groups/windows/availability-group-lease-healthcheck-timeout': [
    'relationship-between-cluster-timeout-and-lease-timeout',
    'summary-of-timeout-guidelines',
  ],
};
