import {
  TIMEOUT_INFO,
  TIMEOUT_NAMES,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';

/** By the name that PowerShell prints, and by the name in the collector's JSON, in lower case. */
const SETTING_BY_LABEL: ReadonlyMap<string, TimeoutName> = new Map(
  TIMEOUT_NAMES.flatMap((name): [string, TimeoutName][] => [
    [TIMEOUT_INFO[name].property.toLowerCase(), name],
    [name.toLowerCase(), name],
  ]),
);

/** What Get-Cluster prints besides, in the versions from 2012 R2 to 2025. */
const CLUSTER_LABELS = `AddEvictDelay AdministrativeAccessPoint AutoAssignNodeSite AutoBalancerLevel AutoBalancerMode
BackupInProgress BlockCacheSize ClusSvcHangTimeout ClusSvcRegroupOpeningTimeout ClusSvcRegroupPruningTimeout
ClusSvcRegroupStageTimeout ClusSvcRegroupTickInMilliseconds ClusterEnforcedAntiAffinity ClusterFunctionalLevel
ClusterGroupWaitDelay ClusterLogLevel ClusterLogSize ClusterUpgradeVersion CsvBalancer DatabaseReadWriteMode
DefaultNetworkRole DetectedCloudPlatform DetectManagedEvents DetectManagedEventsThreshold Domain DrainOnShutdown
DumpPolicy DynamicQuorum EnableSharedVolumes EnableEventLogReplication FixQuorum GracePeriodEnabled
GracePeriodTimeout GroupDependencyTimeout HangRecoveryAction IgnorePersistentStateOnStartup LogResourceControls
LowerQuorumPriorityNodeId MaxNumberOfNodes MessageBufferLength MinimumNeverPreemptPriority MinimumPreemptorPriority
NetftIPSecEnabled PlacementOptions PlumbAllCrossSubnetRoutes PreferredSite PreventQuorum QuarantineDuration
QuarantineThreshold QuorumArbitrationTimeMax QuorumArbitrationTimeMin QuorumLogFileSize QuorumTypeValue
RecentEventsResetTime RequestReplyTimeout ResiliencyDefaultPeriod ResiliencyLevel ResourceDllDeadlockPeriod
RootMemoryReserved RouteHistoryLength S2DBusTypes S2DCacheBehavior S2DCacheDesiredState
S2DCacheMetadataReserveBytes S2DCachePageSizeKBytes S2DEnabled S2DIOLatencyThreshold S2DOptimizations SecurityLevel
SecurityLevelForStorage SetSMBBandwidthLimit SharedVolumeCompatibleFilters SharedVolumeIncompatibleFilters
SharedVolumeSecurityDescriptor SharedVolumeVssWriterOperationTimeout SharedVolumesRoot ShutdownTimeoutInMinutes
UseClientAccessNetworksForSharedVolumes UseRdmaForStorage WitnessDatabaseWriteTimeout WitnessDynamicWeight
WitnessRestartInterval`;

/** What nodes, resources and their parameters print. */
const OTHER_LABELS = `BuildNumber Characteristics Cluster ClusterObject CSVDomain CSDVersion DeadlockTimeout Description
DhcpAddress DhcpServer DrainStatus DrainTarget DynamicWeight EmbeddedFailureAction EnableDhcp EnableNetBIOS Id
IsAlivePollInterval IsCoreResource IsNetworkClassResource IsReadOnly IsStorageClassResource LeaseExpiresTime
LeaseObtainedTime LooksAlivePollInterval MaintenanceMode MajorVersion Manufacturer MinorVersion Model MonitorProcessId
Name NeedsPreventQuorum NodeHighestVersion NodeInstanceID NodeLowestVersion NodeName NodeWeight Object OwnerGroup
OwnerNode ParameterType PendingTimeout PersistentState ProbeFailureThreshold ResourceSpecificData1
ResourceSpecificData2 ResourceSpecificStatus ResourceType RestartAction RestartDelay RestartPeriod RestartThreshold
RetryPeriodOnFailure SeparateMonitor SerialNumber State StatusInformation Type Value VerboseLogging`;

const labelsOf = (list: string) => list.toLowerCase().split(/\s+/);

const CLUSTER_LABEL_SET: ReadonlySet<string> = new Set(labelsOf(CLUSTER_LABELS));

const KNOWN_LABELS: ReadonlySet<string> = new Set([
  ...CLUSTER_LABEL_SET,
  ...labelsOf(OTHER_LABELS),
  ...SETTING_BY_LABEL.keys(),
  'failovercluster',
  'sender',
  'takenat',
  'version',
]);

/** Shorter beginnings could be of a property that is not in the lists above. */
const SHORTEST_BEGINNING = 8;

/** The setting that a label names, in any case; null for any other. */
export function findSetting(label: string): TimeoutName | null {
  return SETTING_BY_LABEL.get(label.toLowerCase()) ?? null;
}

/** The setting whose name a narrow console has cut off; null when it could be another one. */
export function completeSetting(beginning: string): TimeoutName | null {
  const start = beginning.toLowerCase();
  if (start.length < SHORTEST_BEGINNING) return null;
  const possible = [...KNOWN_LABELS].filter((label) => label.startsWith(start));
  const settings = new Set(possible.map(findSetting));
  const [setting] = settings;
  return settings.size === 1 ? (setting ?? null) : null;
}

/** True for a property of a cluster, a node or a resource. */
export function isKnownLabel(label: string): boolean {
  return KNOWN_LABELS.has(label.toLowerCase());
}

/** True for what only Get-Cluster prints. */
export function isClusterLabel(label: string): boolean {
  return CLUSTER_LABEL_SET.has(label.toLowerCase());
}

/** True when a text seems to speak of a setting, perhaps misspelt or cut off: it must not be passed over in silence. */
export function mentionsSetting(text: string): boolean {
  return /same[ _-]?subn|cross[ _-]?subn|cross[ _-]?site|lease[ _-]?t|health[ _-]?ch|failure[ _-]?cond/i.test(
    text.replace(/PlumbAllCrossSubnetRoutes/i, ''),
  );
}
