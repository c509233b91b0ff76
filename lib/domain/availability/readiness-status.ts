/** With an availability group for SSISDB, or on a failover cluster instance. */
export const READINESS_VARIANTS = ['availabilityGroup', 'failoverClusterInstance'] as const;

export type ReadinessVariant = (typeof READINESS_VARIANTS)[number];

/** Worst first. `noted` is what a person says, and is never `done`; `cannotBeSeen` is never good news. */
export const READINESS_STATUSES = ['notDone', 'cannotBeSeen', 'noted', 'done'] as const;

export type ReadinessStatus = (typeof READINESS_STATUSES)[number];
