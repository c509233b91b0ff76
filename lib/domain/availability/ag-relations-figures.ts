import type { TimeoutValues } from './timeout-setting';

/** What follows from the settings, in ms; null where a setting is not known. */
export type TimeoutFigures = {
  /** How often sp_server_diagnostics reports. */
  diagnosticsIntervalMs: number | null;
  leaseIntervalMs: number | null;
  /** How long after its last heartbeat a node counts as dead, seen from its own subnet. */
  sameSubnetDeadAfterMs: number | null;
  crossSubnetDeadAfterMs: number | null;
  /** How long failure-condition level 1 tolerates that data of the group is missing: five reports. */
  levelOneToleranceMs: number | null;
};

/** Derives what a DBA would otherwise compute by hand. Never assumes a default. */
export function deriveFigures(values: TimeoutValues): TimeoutFigures {
  const { leaseTimeoutMs, healthCheckTimeoutMs } = values;
  return {
    diagnosticsIntervalMs: multiply(healthCheckTimeoutMs, 1 / 3),
    leaseIntervalMs: multiply(leaseTimeoutMs, 1 / 2),
    sameSubnetDeadAfterMs: multiply(values.sameSubnetDelayMs, values.sameSubnetThreshold),
    crossSubnetDeadAfterMs: multiply(values.crossSubnetDelayMs, values.crossSubnetThreshold),
    levelOneToleranceMs: multiply(healthCheckTimeoutMs, 5 / 3),
  };
}

/** Thirds of a second are rounded to the millisecond that the settings themselves have. */
function multiply(one: number | undefined, other: number | undefined): number | null {
  if (one === undefined || other === undefined) return null;
  const product = one * other;
  return Number.isInteger(product * 2) ? product : Math.round(product);
}
