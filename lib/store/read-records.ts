import { EMPTY_MEMORY } from '@/lib/domain/cluster-memory';
import { EMPTY_HISTORY } from '@/lib/domain/history/history-state';
import type { Database } from '@/lib/store/database/open-database';
import { readAnomalies } from '@/lib/store/anomalies/anomalies';
import { readCertificate } from '@/lib/store/clusters/remembered-certificates';
import { readExecutions, readGroups } from '@/lib/store/clusters/remembered-groups';
import { readTimeouts } from '@/lib/store/clusters/remembered-timeouts';
import { readWorkers } from '@/lib/store/clusters/remembered-workers';
import { readExecutionMemory } from '@/lib/store/executions/run-history';
import type { WatchRecord } from './watch-record';

/** As long, and as many, as the lifecycle keeps of what was resolved. */
const RESOLVED_WITHIN_MS = 24 * 3_600_000;
const MAX_RESOLVED = 500;
/** Far more than a cluster can have: keeps a broken file from filling the memory. */
const MAX_ROWS = 10_000;

/** What the store kept of one cluster. The counts of polls are not kept: polls rebuild them. */
export async function readRecord(
  database: Database,
  cluster: string,
  now: Date,
): Promise<WatchRecord> {
  const { client } = database;
  const since = new Date(now.getTime() - RESOLVED_WITHIN_MS);
  const open = await client.anomaly.findMany({
    where: { cluster, status: 'open' },
    orderBy: { openedAt: 'desc' },
    take: MAX_ROWS,
  });
  const resolved = await client.anomaly.findMany({
    where: { cluster, status: 'resolved', resolvedAt: { gte: since } },
    orderBy: { resolvedAt: 'desc' },
    take: MAX_RESOLVED,
  });
  const workers = await client.rememberedWorker.findMany({ where: { cluster }, take: MAX_ROWS });
  const certificate = await client.rememberedCertificate.findUnique({ where: { cluster } });
  const groups = await client.rememberedGroup.findMany({ where: { cluster }, take: MAX_ROWS });
  const timeouts = await client.rememberedTimeout.findMany({ where: { cluster }, take: MAX_ROWS });
  const executions = await client.rememberedExecutions.findUnique({ where: { cluster } });
  return {
    memory: {
      ...EMPTY_MEMORY,
      workers: Object.fromEntries(readWorkers(workers).map((worker) => [worker.id, worker])),
      certificate: readCertificate(certificate),
      availabilityGroups: Object.fromEntries(readGroups(groups).map((group) => [group.id, group])),
      timeouts: readTimeouts(timeouts),
      running: readExecutions(executions),
      executions: await readExecutionMemory(database, cluster),
    },
    lifecycle: {
      open: readAnomalies(open),
      resolved: readAnomalies(resolved),
      cleanPolls: {},
      pending: [],
    },
    // A new process has proven nothing yet: what was kept ended at its last proof.
    history: EMPTY_HISTORY,
  };
}
