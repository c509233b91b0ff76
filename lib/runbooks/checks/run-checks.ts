import type { CheckId, CheckResult } from '@/lib/domain/runbook';
import * as availability from './availability-checks';
import type { Check, CheckInputs } from './check';
import * as connection from './connection-checks';
import * as execution from './execution-checks';
import * as master from './master-checks';
import * as permission from './permission-checks';
import * as worker from './worker-checks';

const CHECKS: Record<CheckId, Check> = {
  'instance-answers': connection.instanceAnswers,
  'replica-usable': connection.replicaUsable,
  'clocks-agree': connection.clocksAgree,
  'sections-readable': permission.sectionsReadable,
  'objects-granted': permission.objectsGranted,
  'workers-visible': permission.workersVisible,
  'scale-out-enabled': master.scaleOutEnabled,
  'master-properties-complete': master.masterPropertiesComplete,
  'master-heartbeat-fresh': master.masterHeartbeatFresh,
  'master-address-matches-port': master.masterAddressMatchesPort,
  'master-port-known': master.masterPortKnown,
  'thumbprint-known': master.thumbprintKnown,
  'thumbprint-unchanged': master.thumbprintUnchanged,
  'workers-seen-since-change': master.workersSeenSinceChange,
  'worker-heartbeat-fresh': worker.workerHeartbeatFresh,
  'worker-account-known': worker.workerAccountKnown,
  'worker-enabled': worker.workerEnabled,
  'usable-worker-online': execution.usableWorkerOnline,
  'waiting-tasks-startable': execution.waitingTasksStartable,
  'slots-free': execution.slotsFree,
  'log-server-known': execution.logServerKnown,
  'sql-authentication-allowed': execution.sqlAuthenticationAllowed,
  'logging-level-above-none': execution.loggingLevelAboveNone,
  'task-ids-known': execution.taskIdsKnown,
  'catalog-in-availability-group': availability.catalogInAvailabilityGroup,
  'log-server-is-listener': availability.logServerIsListener,
  'master-address-is-dns-name': availability.masterAddressIsDnsName,
  'log-login-exists': availability.logLoginExists,
  'replicas-synchronised': availability.replicasSynchronised,
  'timeout-relations-hold': availability.timeoutRelationsHold,
};

/** Runs checks in the order given. What was not read ends as `cannotBeSeen`, never as `done`. */
export function runChecks(ids: readonly CheckId[], inputs: CheckInputs): CheckResult[] {
  return ids.map((check) => ({ check, ...CHECKS[check](inputs) }));
}
