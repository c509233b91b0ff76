import { EMPTY_HISTORY } from '@/lib/domain/history-state';
import type { Database } from './open-database';
import { readAnomalies } from './anomalies';
import { readCertificate } from './remembered-certificates';
import { readWorkers } from './remembered-workers';
import type { WatchRecord } from './watch-record';

/** As long, and as many, as the lifecycle keeps of what was resolved. */
const RESOLVED_WITHIN_MS = 24 * 3_600_000;
const MAX_RESOLVED = 500;
/** Far more than a cluster can have: keeps a broken file from filling the memory. */
const MAX_ROWS = 10_000;

/** What the store kept of one cluster. The counts of polls are not kept: polls rebuild them. */
export async function readRecord(
  { client }: Database,
  cluster: string,
  now: Date,
): Promise<WatchRecord> {
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
  return {
    memory: {
      workers: Object.fromEntries(readWorkers(workers).map((worker) => [worker.id, worker])),
      certificate: readCertificate(certificate),
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
