import path from 'node:path';
import type { EmbeddedCluster } from './embedded-cluster';
import { taskLogRoot } from './simulated-task-logs';
import { LEASE_SWEEP_MS, MAX_TASK_COUNT, WORKER_HEARTBEAT_MS } from './simulation/timings';

/** Where the configuration looks for the password, and where the demo takes it from. */
export const PASSWORD_VARIABLE = 'DEMO_SQL_PASSWORD';

/** Where the demo keeps the logs of simulated tasks. */
export function taskLogFolder(folder: string): string {
  return path.join(folder, 'scale-out-watch-demo-task-logs');
}

/**
 * The configuration of a dashboard that watches these clusters, every two seconds unless told; it names the password's
 * variable, not the password. `folder` has the store, because simulated history must not end up in a real one, and the
 * logs of tasks.
 */
export function demoConfig(
  clusters: readonly Pick<EmbeddedCluster, 'name' | 'connectionString'>[],
  folder: string,
  pollIntervalSeconds = 2,
): object {
  return {
    store: { path: path.join(folder, 'scale-out-watch-demo.db') },
    clusters: clusters.map(({ name, connectionString }) => ({
      name,
      simulated: true,
      connection: connectionString.replace(
        /;Password=[^;]*;/,
        `;Password=\${env:${PASSWORD_VARIABLE}};`,
      ),
      pollIntervalSeconds,
      loginRetrySeconds: 2,
      taskLogRoots: [{ worker: '*', path: taskLogRoot(taskLogFolder(folder), name) }],
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
