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

  async add({ id, cluster, secretHash, createdAt, revokedAt }: CollectorToken): Promise<void> {
    const data = { id, cluster, secretHash, createdAt, revokedAt };
    await this.run(({ client }) => client.collectorToken.create({ data }));
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
