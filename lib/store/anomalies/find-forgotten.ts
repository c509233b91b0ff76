import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { readAnomalies } from './anomalies';
import type { Database } from '@/lib/store/database/open-database';

const FORGOTTEN_AFTER_MS = 24 * 3_600_000;
const MAX_FORGOTTEN = 1_000;

/**
 * What the store has open although nobody looks any more, closed as of when it was found last: anomalies of clusters that are
 * not configured any longer, and those of a database that was copied back. Nobody will ever see them mended, and as open they
 * would stand in every list and never grow old enough to be deleted. Only after a day: a cluster that is taken out of the
 * configuration for an hour comes back with its anomalies and acknowledgements.
 */
export async function findForgotten(
  { client }: Database,
  openIds: ReadonlySet<string>,
  now: Date,
): Promise<Anomaly[]> {
  const rows = await client.anomaly.findMany({
    where: {
      status: 'open',
      lastFoundAt: { lt: new Date(now.getTime() - FORGOTTEN_AFTER_MS) },
    },
    orderBy: { openedAt: 'asc' },
    take: MAX_FORGOTTEN + openIds.size,
  });
  return readAnomalies(rows.filter(({ id }) => !openIds.has(id))).map((anomaly) => ({
    ...anomaly,
    status: 'resolved',
    resolvedAt: anomaly.lastFoundAt,
    isStale: false,
    inhibitedBy: null,
    acknowledgement: null,
  }));
}
