import type { TimeoutChange } from '@/lib/domain/availability/ag-relations-what-if';
import {
  CLUSTER_TIMEOUTS,
  TIMEOUT_INFO,
  type ClusterTimeout,
  type TimeoutName,
} from '@/lib/domain/availability/timeout-setting';
import type { Placeholder } from '@/lib/domain/placeholder';
import type { RunbookCommand } from './define-runbook';
import { fillCommand, type CommandSegment } from './fill-command';

const VALUE_PLACEHOLDER = {
  ms: 'milliseconds',
  beats: 'beats',
  level: 'failureLevel',
} as const satisfies Record<(typeof TIMEOUT_INFO)[TimeoutName]['unit'], Placeholder>;

const onClusterNode = (template: string): RunbookCommand => ({
  language: 'powershell',
  on: 'clusterNode',
  template,
});

const onPrimary = (template: string): RunbookCommand => ({
  language: 'tsql',
  on: 'primaryReplica',
  template,
});

function setsClusterProperty(name: ClusterTimeout): RunbookCommand {
  const { property, unit } = TIMEOUT_INFO[name];
  return onClusterNode(`(Get-Cluster).${property} = {${VALUE_PLACEHOLDER[unit]}}`);
}

/** The commands that change a setting. The lease timeout takes effect when its resource was offline and online again. */
export const TIMEOUT_COMMANDS: Record<TimeoutName, readonly RunbookCommand[]> = {
  sameSubnetDelayMs: [setsClusterProperty('sameSubnetDelayMs')],
  sameSubnetThreshold: [setsClusterProperty('sameSubnetThreshold')],
  crossSubnetDelayMs: [setsClusterProperty('crossSubnetDelayMs')],
  crossSubnetThreshold: [setsClusterProperty('crossSubnetThreshold')],
  crossSiteDelayMs: [setsClusterProperty('crossSiteDelayMs')],
  crossSiteThreshold: [setsClusterProperty('crossSiteThreshold')],
  leaseTimeoutMs: [
    onClusterNode(
      "Get-ClusterResource -Name '{availabilityGroup}' | Set-ClusterParameter -Name LeaseTimeout -Value {milliseconds}",
    ),
    onClusterNode(
      "Stop-ClusterResource -Name '{availabilityGroup}'; Start-ClusterResource -Name '{availabilityGroup}'",
    ),
  ],
  healthCheckTimeoutMs: [
    onPrimary(
      'ALTER AVAILABILITY GROUP [{availabilityGroup}] SET (HEALTH_CHECK_TIMEOUT = {milliseconds});',
    ),
  ],
  failureConditionLevel: [
    onPrimary(
      'ALTER AVAILABILITY GROUP [{availabilityGroup}] SET (FAILURE_CONDITION_LEVEL = {failureLevel});',
    ),
  ],
};

export type TimeoutCommand = Pick<RunbookCommand, 'language' | 'on'> & {
  change: TimeoutChange;
  segments: CommandSegment[];
};

/**
 * The commands that apply changes, filled in and escaped, to be run by a person. Their order never breaks a relation on
 * the way that holds before and after: the lease is lowered first and raised last, heartbeats are raised before they are
 * lowered, delays are raised before thresholds, and between subnets before within one.
 */
export function commandsForChanges(
  changes: readonly TimeoutChange[],
  availabilityGroup: string,
): TimeoutCommand[] {
  return changes
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .flatMap((change) =>
      TIMEOUT_COMMANDS[change.name].map((command) => ({
        language: command.language,
        on: command.on,
        change,
        segments: fillCommand(command, {
          availabilityGroup,
          [VALUE_PLACEHOLDER[TIMEOUT_INFO[change.name].unit]]: change.to.toString(),
        }),
      })),
    );
}

const RAISED_FIRST: readonly TimeoutName[] = [
  'crossSiteDelayMs',
  'crossSubnetDelayMs',
  'sameSubnetDelayMs',
  'crossSiteThreshold',
  'crossSubnetThreshold',
  'sameSubnetThreshold',
];

/** A value that is not known counts as raised: nobody knows better. */
function rankOf({ name, from, to }: TimeoutChange): number {
  const isLowered = from !== null && to < from;
  const count = CLUSTER_TIMEOUTS.length;
  if (name === 'leaseTimeoutMs') return isLowered ? 0 : 2 * count + 1;
  const place = RAISED_FIRST.indexOf(name) + 1;
  if (place === 0) return 2 * count + 2;
  return isLowered ? 2 * count + 1 - place : place;
}
