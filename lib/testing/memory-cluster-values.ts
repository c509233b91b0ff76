import type { ClusterValues } from '@/lib/domain/availability/cluster-values';
import type { ClusterValuesStore } from '@/lib/domain/availability/cluster-values-store';
import type {
  CollectorToken,
  CollectorTokenStore,
} from '@/lib/domain/availability/collector-token';

/** Keeps imports as long as a test lasts. */
export class MemoryClusterValues implements ClusterValuesStore {
  readonly records: ClusterValues[] = [];

  async latest(cluster: string): Promise<ClusterValues | null> {
    const [newest = null] = await this.history(cluster, 1);
    return newest;
  }

  history(cluster: string, limit: number): Promise<ClusterValues[]> {
    const records = this.records
      .filter((record) => record.cluster === cluster)
      .toSorted((one, other) => other.takenAt.getTime() - one.takenAt.getTime());
    return Promise.resolve(records.slice(0, limit));
  }

  save(record: ClusterValues): Promise<boolean> {
    const isOlder = this.records.some(
      ({ cluster, takenAt }) => cluster === record.cluster && takenAt >= record.takenAt,
    );
    if (!isOlder) this.records.push(record);
    return Promise.resolve(!isOlder);
  }
}

/** Keeps tokens as long as a test lasts. */
export class MemoryCollectorTokens implements CollectorTokenStore {
  private tokens: CollectorToken[] = [];

  find(id: string): Promise<CollectorToken | null> {
    return Promise.resolve(this.tokens.find((token) => token.id === id) ?? null);
  }

  list(cluster: string): Promise<CollectorToken[]> {
    return Promise.resolve(this.tokens.filter((token) => token.cluster === cluster));
  }

  add(token: CollectorToken): Promise<void> {
    this.tokens.push(token);
    return Promise.resolve();
  }

  revoke(cluster: string, at: Date): Promise<number> {
    const isValid = (token: CollectorToken) => token.cluster === cluster && !token.revokedAt;
    const count = this.tokens.filter(isValid).length;
    this.tokens = this.tokens.map((token) =>
      isValid(token) ? { ...token, revokedAt: at } : token,
    );
    return Promise.resolve(count);
  }
}
