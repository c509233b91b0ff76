import type { RuleId } from '@/lib/domain/finding';
import { catalogOutsideAvailabilityGroup } from './catalog-outside-availability-group';
import { catalogWithoutListener } from './catalog-without-listener';
import { changedMasterCertificate } from './changed-master-certificate';
import { changedTimeout } from './changed-timeout';
import { cleanupOverdue } from './cleanup-overdue';
import { clockSkew } from './clock-skew';
import { crossSubnetDelayBelowSameSubnet } from './cross-subnet-delay-below-same-subnet';
import { crossSubnetThresholdBelowSameSubnet } from './cross-subnet-threshold-below-same-subnet';
import type { Rule } from './define-rule';
import { delayedExecution } from './delayed-execution';
import { duplicateWorker } from './duplicate-worker';
import { failedExecution } from './failed-execution';
import { flappingWorker } from './flapping-worker';
import { healthCheckBelowMinimum } from './health-check-below-minimum';
import { ghostExecution } from './ghost-execution';
import { lateWorker } from './late-worker';
import { leaseOutlivesClusterTimeout } from './lease-outlives-cluster-timeout';
import { logServerNotListener } from './log-server-not-listener';
import { masterAddressNotDnsName } from './master-address-not-dns-name';
import { mismatchedMasterEndpoint } from './mismatched-master-endpoint';
import { missingMasterProperties } from './missing-master-properties';
import { missingPermission } from './missing-permission';
import { neverPurgedExecution } from './never-purged-execution';
import { newDisabledWorker } from './new-disabled-worker';
import { noUsableWorker } from './no-usable-worker';
import { offlineWorker } from './offline-worker';
import { outdatedCatalogSchema } from './outdated-catalog-schema';
import { outdatedClusterSettings } from './outdated-cluster-settings';
import { primaryChanged } from './primary-changed';
import { saturatedWorker } from './saturated-worker';
import { scaleOutDisabled } from './scale-out-disabled';
import { sqlAuthenticationOff } from './sql-authentication-off';
import { staleMasterHeartbeat } from './stale-master-heartbeat';
import { staleSnapshot } from './stale-snapshot';
import { suspendedDatabase } from './suspended-database';
import { timeoutBelowDefault } from './timeout-below-default';
import { unhealthyReplica } from './unhealthy-replica';
import { retriedExecution } from './retried-execution';
import { silentExecution } from './silent-execution';
import { slowExecution } from './slow-execution';
import { stuckStoppingExecution } from './stuck-stopping-execution';
import { unexpectedlyEndedExecution } from './unexpectedly-ended-execution';
import { unreachableInstance } from './unreachable-instance';
import { unreadableReplica } from './unreadable-replica';
import { unstartableExecution } from './unstartable-execution';
import { vanishedWorker } from './vanished-worker';

// A rule id without its rule, or with another one's, does not compile.
const RULE_BY_ID = {
  'unreachable-instance': unreachableInstance,
  'unreadable-replica': unreadableReplica,
  'missing-permission': missingPermission,
  'stale-snapshot': staleSnapshot,
  'clock-skew': clockSkew,
  'scale-out-disabled': scaleOutDisabled,
  'missing-master-properties': missingMasterProperties,
  'stale-master-heartbeat': staleMasterHeartbeat,
  'mismatched-master-endpoint': mismatchedMasterEndpoint,
  'changed-master-certificate': changedMasterCertificate,
  'no-usable-worker': noUsableWorker,
  'offline-worker': offlineWorker,
  'late-worker': lateWorker,
  'new-disabled-worker': newDisabledWorker,
  'flapping-worker': flappingWorker,
  'duplicate-worker': duplicateWorker,
  'vanished-worker': vanishedWorker,
  'saturated-worker': saturatedWorker,
  'unstartable-execution': unstartableExecution,
  'delayed-execution': delayedExecution,
  'ghost-execution': ghostExecution,
  'failed-execution': failedExecution,
  'unexpectedly-ended-execution': unexpectedlyEndedExecution,
  'silent-execution': silentExecution,
  'slow-execution': slowExecution,
  'stuck-stopping-execution': stuckStoppingExecution,
  'never-purged-execution': neverPurgedExecution,
  'retried-execution': retriedExecution,
  'primary-changed': primaryChanged,
  'unhealthy-replica': unhealthyReplica,
  'suspended-database': suspendedDatabase,
  'lease-outlives-cluster-timeout': leaseOutlivesClusterTimeout,
  'cross-subnet-threshold-below-same-subnet': crossSubnetThresholdBelowSameSubnet,
  'cross-subnet-delay-below-same-subnet': crossSubnetDelayBelowSameSubnet,
  'timeout-below-default': timeoutBelowDefault,
  'health-check-below-minimum': healthCheckBelowMinimum,
  'changed-timeout': changedTimeout,
  'outdated-cluster-settings': outdatedClusterSettings,
  'catalog-outside-availability-group': catalogOutsideAvailabilityGroup,
  'catalog-without-listener': catalogWithoutListener,
  'log-server-not-listener': logServerNotListener,
  'master-address-not-dns-name': masterAddressNotDnsName,
  'outdated-catalog-schema': outdatedCatalogSchema,
  'cleanup-overdue': cleanupOverdue,
  'sql-authentication-off': sqlAuthenticationOff,
} satisfies { [Id in RuleId]: Rule<Id> };

/** Every rule once, causes before what they explain. */
export const RULES: readonly Rule[] = Object.values(RULE_BY_ID);
