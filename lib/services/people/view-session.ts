import 'server-only';
import type { SessionRecord } from '@/lib/domain/people/session-record';
import type { SessionView } from '@/lib/domain/people/users-and-tokens-payload';
import { hashSecret } from '@/lib/tokens/token-secret';
import { currentVisitor } from '@/lib/visitors/current-visitor';

/** A visit as it is shown. Its id is a hash of what is kept, which is a hash of what the browser has. */
export function viewSession(session: SessionRecord): SessionView {
  const { idHash, name, role, method, createdAt, lastSeenAt, from, userAgent } = session;
  return {
    ...{ id: idOfSession(idHash), name, role, method, createdAt, lastSeenAt, from, userAgent },
    isCurrent: idHash === currentVisitor().sessionHash,
  };
}

/** What a visit is called where it is shown. */
export function idOfSession(idHash: string): string {
  return hashSecret(idHash).slice(0, 24);
}
