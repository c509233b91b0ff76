import type { EmbeddedCluster } from './embedded-cluster';
import { LEASE_SWEEP_MS, MAX_TASK_COUNT, WORKER_HEARTBEAT_MS } from './simulation/timings';

/** Where the configuration looks for the password, and where the demo takes it from. */
export const PASSWORD_VARIABLE = 'DEMO_SQL_PASSWORD';

/**
 * The configuration of a dashboard that watches these clusters, every two seconds unless told; it names the password's
 * variable, not the password. `storePath`: simulated history must not end up in a real one.
 */
export function demoConfig(
  clusters: readonly EmbeddedCluster[],
  storePath: string,
  pollIntervalSeconds = 2,
): object {
  return {
    store: { path: storePath },
    clusters: clusters.map(({ name, connectionString }) => ({
      name,
      simulated: true,
      connection: connectionString.replace(
        /;Password=[^;]*;/,
        `;Password=\${env:${PASSWORD_VARIABLE}};`,
      ),
      pollIntervalSeconds,
      loginRetrySeconds: 2,
      worker: {
        heartbeatSeconds: WORKER_HEARTBEAT_MS / 1_000,
        maxTaskCount: MAX_TASK_COUNT,
      },
      // Memory as short as the story.
      thresholds: {
        certificateChangeMinutes: 0.5,
        flappingMinutes: 1,
        vanishedWorkerHours: 0.01,
        newWorkerHours: 0.02,
        primaryChangeMinutes: 0.5,
        timeoutChangeHours: 0.008,
        delayedExecutionMinutes: 0.15,
        endedExecutionMinutes: 0.75,
        messageGraceSeconds: 4,
        stuckStoppingMinutes: 0.05,
        leaseSweepSeconds: LEASE_SWEEP_MS / 1_000,
      },
    })),
  };
}
