import type { UsersAndTokensPayload } from '@/lib/domain/people/users-and-tokens-payload';

type Data = UsersAndTokensPayload['data'];

/** What of it has every word of the text in a name, an id, a role, a purpose or a cluster. */
export function narrow(data: Data, text: string): Data {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (...facts: (string | readonly string[] | null)[]) => {
    const haystack = facts.flat().join(' ').toLowerCase();
    return words.every((word) => haystack.includes(word));
  };
  return {
    clusters: data.clusters,
    users: data.users.filter(({ name, role, clusters }) => has(name, role, clusters)),
    tokens: data.tokens.filter(({ name, id, purpose, clusters }) =>
      has(name, id, purpose, clusters),
    ),
    collectorTokens: data.collectorTokens.filter(({ id, cluster }) => has(id, cluster)),
    sessions: data.sessions.filter(({ name, role, from }) => has(name, role, from)),
  };
}
