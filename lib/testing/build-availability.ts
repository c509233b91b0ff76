import type { AvailabilityData } from '@/lib/domain/availability/availability-data';
import type { AvailabilityGroup } from '@/lib/domain/availability/availability-group';
import type {
  AvailabilityReplica,
  DatabaseReplica,
} from '@/lib/domain/availability/availability-replica';
import type { InstanceFacts } from '@/lib/domain/instance-facts';
import { NOW } from './clock';

export const GROUP_ID = 'A6000000-0000-4000-8000-000000000001';
const DATABASE_ID = 'DB000000-0000-4000-8000-000000000001';

/** An instance without the availability groups feature, open to SQL logins. */
export function buildInstanceFacts(overrides: Partial<InstanceFacts> = {}): InstanceFacts {
  return {
    serverName: 'SQLNODE1',
    computerName: 'SQLNODE1',
    edition: 'Developer Edition (64-bit)',
    isHadrEnabled: false,
    isFailoverClusterInstance: false,
    isIntegratedSecurityOnly: false,
    ...overrides,
  };
}

/** SSISDB on a replica, synchronised and without a queue. */
export function buildDatabaseReplica(overrides: Partial<DatabaseReplica> = {}): DatabaseReplica {
  return {
    id: DATABASE_ID,
    name: 'SSISDB',
    synchronizationState: 'synchronized',
    synchronizationHealth: 'healthy',
    databaseState: 'online',
    isSuspended: false,
    suspendReason: null,
    logSendQueueKb: 0,
    logSendRateKbPerSecond: 0,
    redoQueueKb: 0,
    redoRateKbPerSecond: 0,
    lastCommitAt: NOW,
    secondaryLagSeconds: 0,
    ...overrides,
  };
}

/** A healthy secondary, as the primary sees it. */
export function buildReplica(overrides: Partial<AvailabilityReplica> = {}): AvailabilityReplica {
  const serverName = overrides.serverName ?? 'SQLNODE2';
  return {
    id: `5E000000-0000-4000-8000-${serverName.slice(-1).padStart(12, '0')}`,
    serverName,
    endpointUrl: `TCP://${serverName.toLowerCase()}.example:5022`,
    availabilityMode: 'synchronous',
    failoverMode: 'automatic',
    seedingMode: 'automatic',
    secondaryConnections: 'readOnly',
    sessionTimeoutSeconds: 10,
    backupPriority: 50,
    role: 'secondary',
    operationalState: null,
    isConnected: true,
    synchronizationHealth: 'healthy',
    lastConnectError: null,
    databases: [buildDatabaseReplica()],
    seenFrom: 'SQLNODE1',
    isToldByItself: false,
    ...overrides,
  };
}

/** The primary, as it sees itself. */
export function buildPrimary(overrides: Partial<AvailabilityReplica> = {}): AvailabilityReplica {
  return buildReplica({
    serverName: 'SQLNODE1',
    role: 'primary',
    operationalState: 'online',
    isToldByItself: true,
    ...overrides,
  });
}

/** A healthy group of two replicas with SSISDB and a listener, all timeouts at their defaults. */
export function buildGroup(overrides: Partial<AvailabilityGroup> = {}): AvailabilityGroup {
  return {
    id: GROUP_ID,
    name: 'AG-ETL',
    clusterType: 'wsfc',
    isBasic: false,
    isDistributed: false,
    isContained: false,
    isDatabaseHealthWatched: true,
    failureConditionLevel: 3,
    healthCheckTimeoutMs: 30_000,
    requiredSynchronizedSecondaries: 0,
    primaryReplica: 'SQLNODE1',
    claimedPrimaries: [],
    synchronizationHealth: 'healthy',
    replicas: [buildPrimary(), buildReplica()],
    databaseNames: ['SSISDB'],
    listeners: [
      {
        id: '77000000-0000-4000-8000-000000000001',
        dnsName: 'sqlag01',
        port: 1433,
        isConformant: true,
        addresses: [{ ip: '10.20.0.20', isDhcp: false, state: 'online' }],
      },
    ],
    ...overrides,
  };
}

/** What the primary of these groups tells a login with every right. */
export function buildAvailability(
  groups: readonly AvailabilityGroup[] = [buildGroup()],
  overrides: Partial<AvailabilityData> = {},
): AvailabilityData {
  return {
    viewpoints: [{ serverName: 'SQLNODE1', isMain: true, readAt: NOW, failureCode: null }],
    groups: [...groups],
    failoverCluster: null,
    supportedReplicas: null,
    logLogins: [],
    hidden: [],
    ...overrides,
  };
}
