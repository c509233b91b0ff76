import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { includesRole } from '@/lib/domain/people/role';
import type { SessionsPayload } from '@/lib/domain/people/users-and-tokens-payload';
import { store } from '@/lib/store/store';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { recordAudit } from '@/lib/visitors/record-audit';
import { endVisits } from './end-visits';
import { idOfSession, viewSession } from './view-session';

/** The visits of whoever asks. Throws AppError `storeUnavailable`. */
export async function getOwnSessions(now = new Date()): Promise<SessionsPayload> {
  const { subject } = currentVisitor();
  const sessions = await store().sessions.list(now, subject);
  return { asOf: now, data: { sessions: sessions.map(viewSession) } };
}

/** Ends a visit: one's own, or for admins anybody's. Throws AppError `notFound` for others, `storeUnavailable`. */
export async function endSession(id: string, now = new Date()): Promise<void> {
  const { subject, role, clusters, folders } = currentVisitor();
  const isForAll = includesRole(role, 'admin') && clusters === null && folders === null;
  const among = isForAll ? undefined : subject;
  const sessions = await store().sessions.list(now, among);
  const session = sessions.find(({ idHash }) => idOfSession(idHash) === id);
  if (!session) throw new AppError('notFound', 'There is no such visit.');
  await endVisits({ idHash: session.idHash }, now);
  await recordAudit({ action: 'sessionsRevoked', target: session.name }, now);
}
