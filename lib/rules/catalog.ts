import type { RuleId } from '@/lib/domain/anomalies/finding';
import { catalogOutsideAvailabilityGroup } from '@/lib/rules/availability/catalog-outside-availability-group';
import { catalogWithoutListener } from '@/lib/rules/availability/catalog-without-listener';
import { changedMasterCertificate } from '@/lib/rules/master/changed-master-certificate';
import { changedTimeout } from '@/lib/rules/availability/changed-timeout';
import { cleanupOverdue } from '@/lib/rules/instance/cleanup-overdue';
import { clockSkew } from '@/lib/rules/instance/clock-skew';
import { crossSubnetDelayBelowSameSubnet } from '@/lib/rules/availability/cross-subnet-delay-below-same-subnet';
import { crossSubnetThresholdBelowSameSubnet } from '@/lib/rules/availability/cross-subnet-threshold-below-same-subnet';
import type { Rule } from './define-rule';
import { delayedExecution } from '@/lib/rules/executions/delayed-execution';
import { duplicateWorker } from '@/lib/rules/workers/duplicate-worker';
import { failedExecution } from '@/lib/rules/executions/failed-execution';
import { flappingWorker } from '@/lib/rules/workers/flapping-worker';
import { healthCheckBelowMinimum } from '@/lib/rules/availability/health-check-below-minimum';
import { ghostExecution } from '@/lib/rules/executions/ghost-execution';
import { lateWorker } from '@/lib/rules/workers/late-worker';
import { leaseOutlivesClusterTimeout } from '@/lib/rules/availability/lease-outlives-cluster-timeout';
import { logServerNotListener } from '@/lib/rules/availability/log-server-not-listener';
import { masterAddressNotDnsName } from '@/lib/rules/master/master-address-not-dns-name';
import { mismatchedMasterEndpoint } from '@/lib/rules/master/mismatched-master-endpoint';
import { missingMasterProperties } from '@/lib/rules/master/missing-master-properties';
import { missingPermission } from '@/lib/rules/instance/missing-permission';
import { neverPurgedExecution } from '@/lib/rules/executions/never-purged-execution';
import { newDisabledWorker } from '@/lib/rules/workers/new-disabled-worker';
import { noUsableWorker } from '@/lib/rules/workers/no-usable-worker';
import { offlineWorker } from '@/lib/rules/workers/offline-worker';
import { outdatedCatalogSchema } from '@/lib/rules/instance/outdated-catalog-schema';
import { outdatedClusterSettings } from '@/lib/rules/availability/outdated-cluster-settings';
import { primaryChanged } from '@/lib/rules/availability/primary-changed';
import { saturatedWorker } from '@/lib/rules/workers/saturated-worker';
import { scaleOutDisabled } from '@/lib/rules/master/scale-out-disabled';
import { sqlAuthenticationOff } from '@/lib/rules/instance/sql-authentication-off';
import { staleMasterHeartbeat } from '@/lib/rules/master/stale-master-heartbeat';
import { staleSnapshot } from '@/lib/rules/instance/stale-snapshot';
import { suspendedDatabase } from '@/lib/rules/availability/suspended-database';
import { timeoutBelowDefault } from '@/lib/rules/availability/timeout-below-default';
import { unhealthyReplica } from '@/lib/rules/availability/unhealthy-replica';
import { retriedExecution } from '@/lib/rules/executions/retried-execution';
import { silentExecution } from '@/lib/rules/executions/silent-execution';
import { slowExecution } from '@/lib/rules/executions/slow-execution';
import { stuckStoppingExecution } from '@/lib/rules/executions/stuck-stopping-execution';
import { unexpectedlyEndedExecution } from '@/lib/rules/executions/unexpectedly-ended-execution';
import { unreachableInstance } from '@/lib/rules/instance/unreachable-instance';
import { unreadableReplica } from '@/lib/rules/instance/unreadable-replica';
import { unstartableExecution } from '@/lib/rules/executions/unstartable-execution';
import { vanishedWorker } from '@/lib/rules/workers/vanished-worker';

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
