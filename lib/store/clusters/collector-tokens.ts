import type {
  CollectorToken,
  CollectorTokenStore,
} from '@/lib/domain/availability/collector-token';
import type { Database } from '@/lib/store/database/open-database';

/** Far more than anybody makes for one cluster. */
const MAX_TOKENS = 1_000;

type Run = <Result>(work: (database: Database) => Promise<Result>) => Promise<Result>;

/**
 * Keeps tokens of collectors. Every question is put to the file, so that a token that the command made or revoked counts
 * at once. Rejects as `run` does.
 */
export class CollectorTokens implements CollectorTokenStore {
  constructor(private readonly run: Run) {}

  find(id: string): Promise<CollectorToken | null> {
    return this.run(({ client }) => client.collectorToken.findUnique({ where: { id } }));
  }

  list(cluster: string): Promise<CollectorToken[]> {
    return this.run(({ client }) =>
      client.collectorToken.findMany({
        where: { cluster },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: MAX_TOKENS,
      }),
    );
  }

  /** Of all clusters, also of those that are not configured any more; newest first. */
  listAll(): Promise<CollectorToken[]> {
    return this.run(({ client }) =>
      client.collectorToken.findMany({ orderBy: { createdAt: 'desc' }, take: MAX_TOKENS }),
    );
  }

  async add({ id, cluster, secretHash, createdAt, revokedAt }: CollectorToken): Promise<void> {
    const data = { id, cluster, secretHash, createdAt, revokedAt };
    await this.run(({ client }) => client.collectorToken.create({ data }));
  }

  /** Revokes one token; resolves with its cluster, or null when there is no such valid token. */
  async revokeOne(id: string, at: Date): Promise<string | null> {
    const where = { id, revokedAt: null };
    const { count } = await this.run(({ client }) =>
      client.collectorToken.updateMany({ where, data: { revokedAt: at } }),
    );
    return count > 0 ? ((await this.find(id))?.cluster ?? null) : null;
  }

  async revoke(cluster: string, at: Date): Promise<number> {
    const { count } = await this.run(({ client }) =>
      client.collectorToken.updateMany({
        where: { cluster, revokedAt: null },
        data: { revokedAt: at },
      }),
    );
    return count;
  }
}
