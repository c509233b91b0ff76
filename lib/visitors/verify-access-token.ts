import type { TokenPurpose } from '@/lib/domain/people/access-token';
import type { Visitor } from '@/lib/domain/people/visitor';
import type { AccessTokens } from '@/lib/store/people/access-tokens';
import { processSingleton } from '@/lib/config/process-singleton';
import { isSecretOf, splitToken } from '@/lib/tokens/token-secret';

/** How exactly it is kept when and where a token was seen last. */
const NOTE_AFTER_MS = 60_000;
const MAX_NOTED = 1_000;

type Kept = Pick<AccessTokens, 'find' | 'noteUse'>;

/**
 * Who is behind the text of a token: null for what is none, wrong, revoked, expired, or for another purpose than one of
 * `purposes`; nothing tells which. Rejects with AppError `storeUnavailable`.
 */
export async function verifyAccessToken(
  text: string,
  purposes: readonly TokenPurpose[],
  { tokens, from, now }: { tokens: Kept; from: string; now: Date },
): Promise<Visitor | null> {
  const split = splitToken(text);
  if (!split) return null;
  const token = await tokens.find(split.id);
  const isSecret = isSecretOf(split.secret, token?.secretHash);
  if (!token || !isSecret || token.revokedAt !== null) return null;
  const isOver = token.expiresAt !== null && token.expiresAt <= now;
  if (isOver || !purposes.includes(token.purpose)) return null;
  noteUse(tokens, token.id, from, now);
  const { id, name, purpose, clusters, folders, expiresAt } = token;
  const limits = {
    role: 'viewer',
    clusters,
    folders,
    purpose,
    sessionHash: null,
    endsAt: expiresAt,
  } as const;
  return { subject: `token:${id}`, name, method: 'token', ...limits };
}

function noteUse(tokens: Kept, id: string, from: string, now: Date): void {
  const noted = processSingleton('noted-tokens', () => new Map<string, number>());
  const key = `${id} ${from}`;
  if (now.getTime() - (noted.get(key) ?? 0) < NOTE_AFTER_MS) return;
  if (noted.size >= MAX_NOTED) noted.clear();
  noted.set(key, now.getTime());
  // That it was seen is told again a minute later.
  tokens.noteUse(id, now, from).catch(() => undefined);
}
