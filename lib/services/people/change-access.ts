import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { grantOf } from '@/lib/domain/people/role';
import type { NewTokenPayload, TokenRequest } from '@/lib/domain/people/users-and-tokens-payload';
import { closeStreamsOf } from '@/lib/live/event-stream';
import { store } from '@/lib/store/store';
import { issueAccessToken } from '@/lib/tokens/issue-access-token';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { recordAudit } from '@/lib/visitors/record-audit';
import { requireKnownClusters } from './require-known-clusters';

const DAY_MS = 24 * 3_600_000;

/** Makes a token; its text is told this once. Throws AppError `badRequest` for an unknown cluster, `storeUnavailable`. */
export async function createToken(
  { purpose, name, clusters, folders, days }: TokenRequest,
  now = new Date(),
): Promise<NewTokenPayload> {
  const visitor = currentVisitor();
  // Nobody gives away more than they have.
  const given = clusters ?? visitor.clusters;
  requireKnownClusters(given);
  const expiresAt = days === null ? null : new Date(now.getTime() + days * DAY_MS);
  const createdBy = visitor.name ?? 'local';
  const grant = grantOf('viewer', given, folders);
  const wanted = {
    ...{ purpose, name, createdBy, expiresAt },
    ...{ clusters: given, folders: grant.folders },
  };
  const { text, record } = issueAccessToken(wanted, now);
  await store().accessTokens.add(record);
  await recordAudit({ action: 'tokenCreated', target: `${record.id} ${purpose} ${name}` }, now);
  return { asOf: now, data: { id: record.id, text } };
}

/** Ends a token at once. Throws AppError `notFound`, `storeUnavailable`. */
export async function revokeToken(id: string, now = new Date()): Promise<void> {
  if (!(await store().accessTokens.revoke(id, now))) {
    throw new AppError('notFound', 'There is no valid token of that id.');
  }
  closeStreamsOf(({ subject }) => subject === `token:${id}`);
  await recordAudit({ action: 'tokenRevoked', target: id }, now);
}

/** Ends a token of a collector at once. Throws AppError `notFound`, `storeUnavailable`. */
export async function revokeCollectorToken(id: string, now = new Date()): Promise<void> {
  const cluster = await store().collectorTokens.revokeOne(id, now);
  if (cluster === null) throw new AppError('notFound', 'There is no valid token of that id.');
  await recordAudit({ action: 'tokenRevoked', target: `${id} collector`, cluster }, now);
}
