import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import { judgeHeartbeat, type HeartbeatLimits, type HeartbeatState } from './heartbeat-state';
import { valueOfProperty, type Property } from '@/lib/domain/property';
import { parseSqlDateTime } from '@/lib/domain/sql-datetime-text';
import { DOCUMENTED_MASTER_PROPERTIES } from './documented-master-properties';

/** MasterHeartbeatIntervalInMs of MasterSettings.config, used while no row stores another value. */
const DEFAULT_MASTER_HEARTBEAT_MS = 30_000;

export type Master = {
  machineName: string | null;
  address: string | null;
  servicePort: string | null;
  thumbprint: string | null;
  lastOnlineText: string | null;
  /** Null when the row is missing or is not a date. */
  lastOnlineAt: Date | null;
  heartbeatMs: number;
  isHeartbeatStored: boolean;
  missing: string[];
};

/** Reads the master out of its property rows. */
export function readMaster(properties: readonly Property[]): Master {
  const value = (name: string) => valueOfProperty(properties, name);
  const lastOnlineText = value('LAST_ONLINE_TIME');
  const storedHeartbeatMs = Number(value('MASTER_HEARTBEAT_INTERVALINMS') ?? Number.NaN);
  const isHeartbeatStored = Number.isFinite(storedHeartbeatMs) && storedHeartbeatMs > 0;
  return {
    machineName: value('MACHINE_NAME'),
    address: value('MASTER_ADDRESS'),
    servicePort: value('MASTER_SERVICE_PORT'),
    thumbprint: value('SSLCERT_THUMBPRINT'),
    lastOnlineText,
    lastOnlineAt: lastOnlineText === null ? null : (parseSqlDateTime(lastOnlineText)?.at ?? null),
    heartbeatMs: isHeartbeatStored ? storedHeartbeatMs : DEFAULT_MASTER_HEARTBEAT_MS,
    isHeartbeatStored,
    missing: DOCUMENTED_MASTER_PROPERTIES.filter((name) => value(name) === null),
  };
}

/** The ages at which the master's state changes, in ms. */
export function heartbeatLimitsOfMaster(
  master: Pick<Master, 'heartbeatMs'>,
  settings: ClusterSettings,
): HeartbeatLimits {
  return {
    onlineWithinMs: master.heartbeatMs * settings.thresholds.masterOnlineHeartbeats,
    lateWithinMs: master.heartbeatMs * settings.thresholds.masterLateHeartbeats,
    futureToleranceMs: settings.thresholds.clockSkewSeconds * 1000,
  };
}

export type JudgedMaster = { state: HeartbeatState; heartbeatAgeMs: number | null };

/** The one place where the master becomes online, late, offline or unknown. */
export function judgeMaster(
  master: Master,
  sqlClock: Date,
  settings: ClusterSettings,
): JudgedMaster {
  const heartbeatAgeMs = master.lastOnlineAt
    ? sqlClock.getTime() - master.lastOnlineAt.getTime()
    : null;
  return {
    state: judgeHeartbeat(heartbeatAgeMs, heartbeatLimitsOfMaster(master, settings)),
    heartbeatAgeMs,
  };
}

/**
 * Whether Scale Out is enabled: 'TRUE' in either view. catalog_properties shows the row of master_properties;
 * disabling leaves an empty string, and a catalog that never had Scale Out has no row (ssisdb.md 1.2, 1.12).
 */
export function isScaleOutEnabled(
  masterProperties: readonly Property[],
  catalogProperties: readonly Property[],
): boolean {
  const name = 'IS_SCALEOUT_ENABLED';
  const value = valueOfProperty(masterProperties, name) ?? valueOfProperty(catalogProperties, name);
  return value?.toUpperCase() === 'TRUE';
}
