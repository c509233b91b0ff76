import type {
  Readiness,
  ReadinessNote,
  ReadinessPart,
  ReadinessPartId,
  ReadinessStep,
} from '@/lib/domain/availability/ha-readiness';
import { READINESS_STATUSES } from '@/lib/domain/availability/readiness-status';
import type { ReadinessVariant } from '@/lib/domain/availability/readiness-status';
import { cannotBeSeen } from '@/lib/runbooks/checks/check';
import * as group from './group-checks';
import * as instance from './instance-checks';
import type { ReadinessCheck, ReadinessInputs } from './readiness-inputs';

/** What stands in no table of SQL Server; `where` is where it could be looked up. */
const outOfSight =
  (...where: string[]): ReadinessCheck =>
  () =>
    cannotBeSeen(where);

const CHECKS: Record<ReadinessPartId, ReadinessCheck> = {
  'cluster-on-all-nodes': group.clusterOnAllNodes,
  'master-runs-as-domain-account': outOfSight('Win32_Service'),
  'certificate-names-dns-host': outOfSight('Cert:\\LocalMachine'),
  'master-on-every-node': outOfSight('Win32_Service', 'Cert:\\LocalMachine\\Root'),
  'catalog-in-group': group.catalogInGroup,
  'always-on-support-enabled': group.alwaysOnSupportEnabled,
  'listener-exists': group.listenerExists,
  'master-connects-to-listener': outOfSight('MasterSettings.config'),
  'log-login-password-set': outOfSight('##MS_SSISLogDBWorkerAgentLogin##'),
  'log-login-on-every-replica': group.logLoginOnEveryReplica,
  'log-server-is-listener': group.logServerIsListener,
  'master-is-clustered-service': outOfSight('Get-ClusterGroup'),
  'master-address-is-dns-name': group.masterAddressIsDnsName,
  'workers-added': instance.workersAdded,
  'engine-is-clustered': instance.engineIsClustered,
  'certificate-names-network-name': outOfSight('Cert:\\LocalMachine'),
  'master-connects-to-network-name': outOfSight('MasterSettings.config'),
  'master-in-sql-server-role': outOfSight('Get-ClusterResource'),
  'master-address-is-network-name': instance.masterAddressIsNetworkName,
  'worker-certificates-on-every-node': outOfSight('Cert:\\LocalMachine\\Root'),
};

/**
 * Steps and their parts in the order of the documents.
 * https://learn.microsoft.com/sql/integration-services/scale-out/scale-out-support-for-high-availability
 * https://learn.microsoft.com/sql/integration-services/scale-out/scale-out-failover-cluster-instance
 */
const STEPS: Record<ReadinessVariant, readonly (readonly ReadinessPartId[])[]> = {
  availabilityGroup: [
    ['cluster-on-all-nodes'],
    ['master-runs-as-domain-account', 'certificate-names-dns-host'],
    ['master-on-every-node'],
    ['catalog-in-group', 'always-on-support-enabled', 'listener-exists'],
    ['master-connects-to-listener'],
    ['log-login-password-set', 'log-login-on-every-replica', 'log-server-is-listener'],
    ['master-is-clustered-service'],
    ['master-address-is-dns-name'],
    ['workers-added'],
  ],
  failoverClusterInstance: [
    ['engine-is-clustered'],
    ['master-on-every-node', 'certificate-names-network-name'],
    ['master-connects-to-network-name'],
    ['master-in-sql-server-role'],
    ['master-address-is-network-name', 'workers-added'],
    ['worker-certificates-on-every-node'],
  ],
};

/** How far the documented set-up has come. What no query can see is never `done`: at best somebody has noted it. */
export function judgeReadiness(variant: ReadinessVariant, inputs: ReadinessInputs): Readiness {
  return {
    variant,
    steps: STEPS[variant].map((parts, index) => judgeStep(index + 1, parts, inputs)),
  };
}

/** The variant that fits an instance: that of the instance only when it is clustered and SSISDB is in no group. */
export function variantFor(inputs: ReadinessInputs): ReadinessVariant {
  const isInGroup = group.findCatalogGroup(inputs).status === 'inGroup';
  const isClustered = inputs.instance?.isFailoverClusterInstance === true;
  return isClustered && !isInGroup ? 'failoverClusterInstance' : 'availabilityGroup';
}

function judgeStep(
  number: number,
  ids: readonly ReadinessPartId[],
  inputs: ReadinessInputs,
): ReadinessStep {
  const parts = ids.map((id) => judgePart(id, inputs));
  const statuses = new Set(parts.map(({ status }) => status));
  const status = READINESS_STATUSES.find((one) => statuses.has(one)) ?? 'cannotBeSeen';
  return { number, status, parts };
}

function judgePart(part: ReadinessPartId, inputs: ReadinessInputs): ReadinessPart {
  const outcome = CHECKS[part](inputs);
  const note = newestNote(part, inputs.notes);
  const isNoted = outcome.status === 'cannotBeSeen' && note?.isDone === true;
  return { part, ...outcome, status: isNoted ? 'noted' : outcome.status, note };
}

function newestNote(part: ReadinessPartId, notes: readonly ReadinessNote[]): ReadinessNote | null {
  const [newest = null] = notes
    .filter((note) => note.part === part)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
  return newest;
}
