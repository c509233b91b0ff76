import { ClusterCollector } from '@/lib/collect/poll/cluster-collector';
import { createSsisdb } from '@/lib/collect/create-ssisdb';
import { parseConnectionString } from '@/lib/config/parse-connection-string';
import { startBenchCluster } from './bench-cluster';
import { percentile, printTable, shown } from './statistics';

const WORKER_COUNTS = [10, 100, 500];
const EXECUTION_COUNTS = [1_000, 100_000, 1_000_000];
const POLLS = 30;

/** What one poll costs the instance, by size of the cluster and of the catalog. */
export async function benchPollCost(): Promise<void> {
  const rows: string[][] = [];
  for (const workerCount of WORKER_COUNTS) {
    for (const executionCount of EXECUTION_COUNTS) {
      rows.push(await measure(workerCount, executionCount));
    }
  }
  printTable(
    `Cost of a poll (median of ${POLLS})`,
    [
      'workers',
      'executions',
      'round trips',
      'of these heartbeat',
      'rows',
      'KB',
      'ms p50',
      'ms p99',
    ],
    rows,
  );
}

async function measure(workerCount: number, executionCount: number): Promise<string[]> {
  const cluster = await startBenchCluster(workerCount, executionCount);
  const ssisdb = createSsisdb(parseConnectionString(cluster.connectionString, 'bench'));
  const collector = new ClusterCollector(ssisdb, { name: 'BENCH', wantsPrimary: true });
  // The first poll also connects, probes and reads the newest executions once.
  await collector.collect();
  const polls: { ms: number; trips: number; rows: number; bytes: number }[] = [];
  let heartbeatRuns = 0;
  for (let count = 0; count < POLLS; count += 1) {
    const startedMs = performance.now();
    const { snapshot, costs, roundTripCount } = await collector.collect();
    if (snapshot.failure) throw new Error(`the poll failed: ${snapshot.failure.code}`);
    const roundTrips = costs.filter(
      ({ name, roundTrip, lastStartedAt }) =>
        name === roundTrip &&
        lastStartedAt.getTime() >= Date.now() - (performance.now() - startedMs) - 1,
    );
    heartbeatRuns = costs.find(({ name }) => name === 'heartbeat')?.runCount ?? 0;
    polls.push({
      ms: performance.now() - startedMs,
      trips: roundTripCount,
      rows: roundTrips.reduce((sum, { lastRowCount }) => sum + lastRowCount, 0),
      bytes: roundTrips.reduce((sum, { lastByteCount }) => sum + (lastByteCount ?? 0), 0),
    });
  }
  await collector.close();
  await cluster.close();
  const median = (pick: (poll: (typeof polls)[number]) => number) =>
    percentile(polls.map(pick), 0.5);
  return [
    String(workerCount),
    executionCount.toLocaleString('en-US'),
    String(median(({ trips }) => trips)),
    shown(heartbeatRuns / (POLLS + 1)),
    String(median(({ rows }) => rows)),
    shown(median(({ bytes }) => bytes) / 1024),
    shown(median(({ ms }) => ms)),
    shown(
      percentile(
        polls.map(({ ms }) => ms),
        0.99,
      ),
    ),
  ];
}
