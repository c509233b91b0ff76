import type {
  CollectorToken,
  CollectorTokenStore,
} from '@/lib/domain/availability/collector-token';
import { issueCollectorToken } from './collector-tokens';

export type TokenCommandOutcome =
  | { kind: 'usage' }
  | { kind: 'unknownCluster'; cluster: string; clusters: readonly string[] }
  /** `token` is told this once. */
  | { kind: 'created'; cluster: string; id: string; token: string }
  | { kind: 'listed'; cluster: string; tokens: CollectorToken[] }
  | { kind: 'revoked'; cluster: string; count: number };

type Rooms = { store: CollectorTokenStore; clusters: readonly string[]; now: Date };

/** What `npm run collector-token -- create|list|revoke CLUSTER` does; the words for it are the caller's. */
export async function runTokenCommand(
  [verb, cluster, ...rest]: readonly string[],
  { store, clusters, now }: Rooms,
): Promise<TokenCommandOutcome> {
  if (!isVerb(verb) || cluster === undefined || rest.length > 0) return { kind: 'usage' };
  // Tokens of a cluster that is no longer configured can still be seen and revoked.
  if (verb === 'create' && !clusters.includes(cluster)) {
    return { kind: 'unknownCluster', cluster, clusters };
  }
  switch (verb) {
    case 'create': {
      const { token, record } = issueCollectorToken(cluster, now);
      await store.add(record);
      return { kind: 'created', cluster, id: record.id, token };
    }
    case 'list':
      return { kind: 'listed', cluster, tokens: await store.list(cluster) };
    case 'revoke':
      return { kind: 'revoked', cluster, count: await store.revoke(cluster, now) };
  }
}

type Verb = 'create' | 'list' | 'revoke';

function isVerb(text: string | undefined): text is Verb {
  return text === 'create' || text === 'list' || text === 'revoke';
}
