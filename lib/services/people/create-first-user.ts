import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { FirstUserRequest } from '@/lib/domain/people/sign-in-request';
import { grantOf } from '@/lib/domain/people/role';
import { store } from '@/lib/store/store';
import { endFirstLink, isFirstCode } from '@/lib/visitors/first-link';
import { hashPassword } from '@/lib/visitors/passwords';
import { recordAudit } from '@/lib/visitors/record-audit';
import { subjectOfUser } from '@/lib/visitors/subject-of-user';
import { beginSession } from './begin-session';

/**
 * Makes the first account, an admin, for whoever has the link, and signs them in; resolves with the header for the browser.
 * Throws AppError `unauthorized` for a wrong, used or old code, `conflict` when there is an account, `storeUnavailable`.
 */
export async function createFirstUser(
  { code, name, password }: FirstUserRequest,
  headers: Headers,
  now = new Date(),
): Promise<string> {
  if (!isFirstCode(code, now)) {
    await recordAudit(
      { action: 'signInFailed', target: 'first link', who: name, subject: '' },
      now,
    );
    throw new AppError(
      'unauthorized',
      'This link is not valid any more. Start the dashboard anew.',
    );
  }
  const passwordHash = await hashPassword(password);
  const grant = grantOf('admin', null, null);
  const user = { name, passwordHash, createdAt: now, disabledAt: null, ...grant };
  const isAdded = await store().users.addFirst(user);
  endFirstLink();
  if (!isAdded) throw new AppError('conflict', 'There is an account already. Sign in with it.');
  const subject = subjectOfUser(name);
  await recordAudit({ action: 'userCreated', target: name, who: name, subject }, now);
  return beginSession({ subject, name, method: 'password', ...grant }, headers, now);
}
