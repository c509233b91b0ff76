import { changesBetween } from '@/lib/domain/availability/cluster-value-changes';
import { clusterValuesSchema, type ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { ClusterValuesStore } from '@/lib/domain/availability/cluster-values-store';
import type { Database } from '@/lib/store/database/open-database';
import { readJson } from '@/lib/store/database/read-json';
import type { StoreSession } from '@/lib/store/store-session';

const MAX_RECORDS = 1_000;

/**
 * Keeps imports of the failover clusters, and the newest of each cluster in memory as well. What promises something rejects
 * with AppError storeUnavailable when the store cannot be used.
 */
export class ClusterImports implements ClusterValuesStore {
  private readonly newest = new Map<string, ClusterValues>();

  constructor(private readonly session: Pick<StoreSession, 'run'>) {}

  /** The newest record that this process knows: polls never wait for a disk. Null when it never knew any. */
  latestKnown(cluster: string): ClusterValues | null {
    return this.newest.get(cluster) ?? null;
  }

  async latest(cluster: string): Promise<ClusterValues | null> {
    const [newest = null] = await this.history(cluster, 1);
    return newest;
  }

  async history(cluster: string, limit: number): Promise<ClusterValues[]> {
    return this.session.run(({ client }) => readNewest(client, cluster, limit));
  }

  async save(record: ClusterValues): Promise<boolean> {
    const isSaved = await this.session.run((database) => insertNewer(database, record));
    if (isSaved) this.remember(record);
    return isSaved;
  }

  /** Called with every database that was opened: it may have newer records than this process, or be another file. */
  async bringUpToDate(database: Database): Promise<void> {
    const clusters = await database.client.clusterImport.groupBy({ by: ['cluster'] });
    for (const { cluster } of clusters) {
      const [kept] = await readNewest(database.client, cluster, 1);
      if (kept) this.remember(kept);
    }
    for (const record of this.newest.values()) await insertNewer(database, record);
  }

  private remember(record: ClusterValues): void {
    const known = this.newest.get(record.cluster);
    if (!known || known.takenAt <= record.takenAt) this.newest.set(record.cluster, record);
  }
}

async function readNewest(
  client: Pick<Database['client'], 'clusterImport'>,
  cluster: string,
  limit: number,
): Promise<ClusterValues[]> {
  const rows = await client.clusterImport.findMany({
    where: { cluster },
    orderBy: { takenAt: 'desc' },
    take: Math.min(Math.max(1, limit), MAX_RECORDS),
  });
  return rows.flatMap(({ body }) => readJson(body, clusterValuesSchema, []));
}

function insertNewer(database: Database, record: ClusterValues): Promise<boolean> {
  const { cluster, takenAt } = record;
  return database.transaction(async (transaction) => {
    const newest = await transaction.clusterImport.findFirst({
      where: { cluster },
      orderBy: { takenAt: 'desc' },
      select: { takenAt: true },
    });
    if (newest && newest.takenAt >= takenAt) return false;
    const [before, earlier] = await readNewest(transaction, cluster, 2);
    await transaction.clusterImport.create({
      data: { cluster, takenAt, body: JSON.stringify(record) },
    });
    if (before && earlier && tellsSame(earlier, before) && tellsSame(before, record)) {
      // A collector tells the same for months: the first and the last time say it all.
      await transaction.clusterImport.deleteMany({ where: { cluster, takenAt: before.takenAt } });
    }
    return true;
  });
}

function tellsSame(one: ClusterValues, other: ClusterValues): boolean {
  const isSameSender = one.source === other.source && one.sender === other.sender;
  return isSameSender && changesBetween(one, other).length === 0;
}
