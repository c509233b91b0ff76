import type { WindowsGeneration } from './windows-version';

/** Heartbeat settings of the failover cluster: one value for all nodes (ssisdb.md 6.3). */
export const CLUSTER_TIMEOUTS = [
  'sameSubnetDelayMs',
  'sameSubnetThreshold',
  'crossSubnetDelayMs',
  'crossSubnetThreshold',
  'crossSiteDelayMs',
  'crossSiteThreshold',
] as const;

/** Settings of one availability group. */
export const GROUP_TIMEOUTS = [
  'leaseTimeoutMs',
  'healthCheckTimeoutMs',
  'failureConditionLevel',
] as const;

export const TIMEOUT_NAMES = [...GROUP_TIMEOUTS, ...CLUSTER_TIMEOUTS] as const;

export type ClusterTimeout = (typeof CLUSTER_TIMEOUTS)[number];
type GroupTimeout = (typeof GROUP_TIMEOUTS)[number];
export type TimeoutName = ClusterTimeout | GroupTimeout;

/** What is known of the settings that bear on one availability group; what is not there is not known. */
export type TimeoutValues = { [Name in TimeoutName]?: number | undefined };

export type TimeoutInfo = {
  /** As PowerShell and the cluster's resource call it. */
  property: string;
  unit: 'ms' | 'beats' | 'level';
  /** Documented bounds; null where none is documented. A value outside of them is still a fact. */
  min: number | null;
  max: number | null;
};

const THRESHOLD = { unit: 'beats', min: 3, max: 120 } as const;

export const TIMEOUT_INFO = {
  leaseTimeoutMs: { property: 'LeaseTimeout', unit: 'ms', min: null, max: null },
  healthCheckTimeoutMs: { property: 'HealthCheckTimeout', unit: 'ms', min: 15_000, max: null },
  failureConditionLevel: { property: 'FailureConditionLevel', unit: 'level', min: 1, max: 5 },
  sameSubnetDelayMs: { property: 'SameSubnetDelay', unit: 'ms', min: 250, max: 2_000 },
  sameSubnetThreshold: { property: 'SameSubnetThreshold', ...THRESHOLD },
  crossSubnetDelayMs: { property: 'CrossSubnetDelay', unit: 'ms', min: 250, max: 4_000 },
  crossSubnetThreshold: { property: 'CrossSubnetThreshold', ...THRESHOLD },
  crossSiteDelayMs: { property: 'CrossSiteDelay', unit: 'ms', min: null, max: null },
  crossSiteThreshold: { property: 'CrossSiteThreshold', unit: 'beats', min: null, max: null },
} as const satisfies Record<TimeoutName, TimeoutInfo>;

/** The same in every version of Windows and SQL Server. */
const COMMON_DEFAULTS: TimeoutValues = {
  leaseTimeoutMs: 20_000,
  healthCheckTimeoutMs: 30_000,
  failureConditionLevel: 3,
  sameSubnetDelayMs: 1_000,
  crossSubnetDelayMs: 1_000,
};

const SITE_DEFAULTS: TimeoutValues = { crossSiteDelayMs: 1_000, crossSiteThreshold: 20 };

const DEFAULTS_BY_GENERATION: Record<WindowsGeneration, TimeoutValues> = {
  windows2012: { sameSubnetThreshold: 5, crossSubnetThreshold: 5 },
  windows2016: { sameSubnetThreshold: 10, crossSubnetThreshold: 20, ...SITE_DEFAULTS },
  windows2019: { sameSubnetThreshold: 20, crossSubnetThreshold: 20, ...SITE_DEFAULTS },
};

/** The default of a setting; null when it depends on a Windows version that is not known, or does not exist there. */
export function defaultOf(name: TimeoutName, generation: WindowsGeneration | null): number | null {
  const common = COMMON_DEFAULTS[name];
  if (common !== undefined) return common;
  return generation === null ? null : (DEFAULTS_BY_GENERATION[generation][name] ?? null);
}

/** Of the connection between two replicas; in seconds, unlike all others. */
export const DEFAULT_SESSION_TIMEOUT_SECONDS = 10;

/** What Microsoft recommends for SQL Server on virtual machines in Azure instead of the defaults (ssisdb.md 6.4). */
export const AZURE_GUIDANCE = {
  leaseTimeoutMs: 40_000,
  greatestLeaseTimeoutMs: 80_000,
  sessionTimeoutSeconds: 20,
  healthCheckTimeoutMs: 60_000,
  failureConditionLevel: 2,
} as const;
