import { thresholdsSchema, type ClusterSettings } from '@/lib/domain/cluster-settings';

/** A cluster that is polled every 15 s, with every threshold at its default. */
export function buildSettings(overrides: Partial<ClusterSettings> = {}): ClusterSettings {
  return {
    name: 'PROD-ETL',
    isSimulated: false,
    pollIntervalMs: 15_000,
    wantsPrimary: true,
    worker: { heartbeatMs: 60_000, maxTaskCount: 10 },
    workerOverrides: {},
    thresholds: thresholdsSchema.parse({}),
    taskLogRoots: [],
    ...overrides,
  };
}
