import { deriveFigures } from './ag-relations-figures';
import type { TimeoutName, TimeoutValues } from './timeout-setting';

/** Between which nodes the heartbeats are lost: that decides which delay and threshold count. */
export const HEARTBEAT_PATHS = ['sameSubnet', 'crossSubnet'] as const;

export type HeartbeatPath = (typeof HEARTBEAT_PATHS)[number];

type TimelineEvent = {
  kind:
    | 'clusterLost'
    /** Half the lease timeout: what the documented relation R1 counts with. */
    | 'leaseRunsOut'
    /** The whole lease timeout: the lease was renewed at the very moment when the cluster was lost. */
    | 'leaseRunsOutAtLatest'
    | 'nodeDeclaredDead'
    /** From here on; how long the start takes depends on the databases. */
    | 'newPrimaryMayComeUp'
    /** No data of sp_server_diagnostics for as long as the level allows. */
    | 'healthCheckFails';
  atMs: number;
};

export type FailoverTimeline = {
  path: HeartbeatPath;
  /** In order of time; events whose settings are not known are left out, and `missing` says which those are. */
  events: TimelineEvent[];
  /** Instants of missed heartbeats, as many as can be configured (120) at most. */
  missedHeartbeatsMs: number[];
  /** Two primaries are possible: the new one may be up, the old one still holds its lease. Null while R1 is not broken. */
  splitBrain: { startMs: number; endMs: number; endAtLatestMs: number } | null;
  /** The last instant, for the scale. */
  endMs: number;
  missing: TimeoutName[];
};

const GREATEST_THRESHOLD = 120;

const SETTINGS_OF_PATH = {
  sameSubnet: { delay: 'sameSubnetDelayMs', threshold: 'sameSubnetThreshold' },
  crossSubnet: { delay: 'crossSubnetDelayMs', threshold: 'crossSubnetThreshold' },
} as const satisfies Record<HeartbeatPath, { delay: TimeoutName; threshold: TimeoutName }>;

/** What happens when the primary loses the cluster at 0, in ms, as far as the settings are known. */
export function buildTimeline(
  values: TimeoutValues,
  path: HeartbeatPath = 'sameSubnet',
): FailoverTimeline {
  const names = SETTINGS_OF_PATH[path];
  const figures = deriveFigures(values);
  const deadMs =
    path === 'sameSubnet' ? figures.sameSubnetDeadAfterMs : figures.crossSubnetDeadAfterMs;
  const events = [
    at('clusterLost', 0),
    at('leaseRunsOut', figures.leaseIntervalMs),
    at('leaseRunsOutAtLatest', values.leaseTimeoutMs ?? null),
    at('nodeDeclaredDead', deadMs),
    at('newPrimaryMayComeUp', deadMs),
    at('healthCheckFails', healthCheckFailsMs(values)),
  ]
    .flat()
    .toSorted((one, other) => one.atMs - other.atMs);
  return {
    path,
    events,
    missedHeartbeatsMs: missedHeartbeats(values[names.delay], values[names.threshold]),
    splitBrain: splitBrainOf(deadMs, figures.leaseIntervalMs, values.leaseTimeoutMs),
    endMs: Math.max(...events.map(({ atMs }) => atMs)),
    missing: missingOf(values, [
      'leaseTimeoutMs',
      names.delay,
      names.threshold,
      'healthCheckTimeoutMs',
      'failureConditionLevel',
    ]),
  };
}

function at(kind: TimelineEvent['kind'], atMs: number | null): TimelineEvent[] {
  return atMs === null ? [] : [{ kind, atMs }];
}

/** Level 1 only misses the group's own data, and waits for five reports; every other level includes level 2. */
function healthCheckFailsMs(values: TimeoutValues): number | null {
  const { failureConditionLevel: level, healthCheckTimeoutMs } = values;
  if (level === undefined || healthCheckTimeoutMs === undefined) return null;
  return level <= 1 ? deriveFigures(values).levelOneToleranceMs : healthCheckTimeoutMs;
}

function missedHeartbeats(delayMs: number | undefined, threshold: number | undefined): number[] {
  if (delayMs === undefined || threshold === undefined) return [];
  const count = Math.min(threshold, GREATEST_THRESHOLD);
  return Array.from({ length: count }, (_, index) => delayMs * (index + 1));
}

function splitBrainOf(
  deadMs: number | null,
  leaseIntervalMs: number | null,
  leaseTimeoutMs: number | undefined,
): FailoverTimeline['splitBrain'] {
  if (deadMs === null || leaseIntervalMs === null || leaseTimeoutMs === undefined) return null;
  if (leaseIntervalMs <= deadMs) return null;
  return { startMs: deadMs, endMs: leaseIntervalMs, endAtLatestMs: leaseTimeoutMs };
}

function missingOf(values: TimeoutValues, names: readonly TimeoutName[]): TimeoutName[] {
  return names.filter((name) => values[name] === undefined);
}
