import 'server-only';
import type { AccessToken } from '@/lib/domain/people/access-token';
import type {
  TokenView,
  UsersAndTokensPayload,
} from '@/lib/domain/people/users-and-tokens-payload';
import { store } from '@/lib/store/store';
import { viewSession } from './view-session';
import { visibleClusters } from '@/lib/services/visible-clusters';

/** Who may get in, and who is in; no hashes. Throws AppError `storeUnavailable`. */
export async function getUsersAndTokens(now = new Date()): Promise<UsersAndTokensPayload> {
  const { users, accessTokens, collectorTokens, sessions } = store();
  const [allUsers, allTokens, ofCollectors, allSessions] = await Promise.all([
    users.list(),
    accessTokens.list(),
    collectorTokens.listAll(),
    sessions.list(now),
  ]);
  return {
    asOf: now,
    data: {
      clusters: visibleClusters().map(({ settings }) => settings.name),
      users: allUsers.map(({ name, role, clusters, folders, createdAt, disabledAt }) => ({
        ...{ name, role, createdAt, disabledAt },
        clusters: clusters && [...clusters],
        folders: folders && [...folders],
      })),
      tokens: allTokens.map(viewToken),
      collectorTokens: ofCollectors.map(({ id, cluster, createdAt, revokedAt }) => ({
        ...{ id, cluster, createdAt, revokedAt },
      })),
      sessions: allSessions.map(viewSession),
    },
  };
}

function viewToken(token: AccessToken): TokenView {
  const { id, purpose, name, clusters, folders, createdAt, createdBy, expiresAt, revokedAt } =
    token;
  const { lastSeenAt, lastSeenFrom } = token;
  const times = { createdAt, expiresAt, revokedAt, lastSeenAt };
  return {
    id,
    purpose,
    name,
    clusters: clusters && [...clusters],
    folders: folders && [...folders],
    createdBy,
    lastSeenFrom,
    ...times,
  };
}
