import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { NewPasswordRequest } from '@/lib/domain/people/sign-in-request';
import { store } from '@/lib/store/store';
import { hashSecret } from '@/lib/tokens/token-secret';
import { hashPassword } from '@/lib/visitors/passwords';
import { recordAudit } from '@/lib/visitors/record-audit';
import { subjectOfUser } from '@/lib/visitors/subject-of-user';
import { beginSession, requireSignIn } from './begin-session';
import { endVisits } from './end-visits';

/**
 * Gives the account of a one-time link the password that its owner chose, ends its visits and signs them in; resolves with
 * the header for the browser. Throws AppError `unauthorized` for a wrong, used or old code, without the work of a hash;
 * `notFound` where there are no accounts; `storeUnavailable`.
 */
export async function redeemPasswordLink(
  { code, password }: NewPasswordRequest,
  headers: Headers,
  now = new Date(),
): Promise<string> {
  if (!requireSignIn().hasAccounts) throw new AppError('notFound', 'There are no accounts here.');
  const { users } = store();
  const linkHash = hashSecret(code);
  const isThere = await users.hasLink(linkHash, now);
  const user = isThere && (await users.redeemLink(linkHash, await hashPassword(password), now));
  if (!user) {
    await recordAudit(
      { action: 'signInFailed', target: 'password link', who: '', subject: '' },
      now,
    );
    throw new AppError(
      'unauthorized',
      'This link is not valid any more. Ask an admin for another.',
    );
  }
  const { name, role, clusters, folders } = user;
  const subject = subjectOfUser(name);
  await endVisits({ subject }, now);
  await recordAudit({ action: 'passwordSet', target: name, who: name, subject }, now);
  return beginSession({ subject, name, method: 'password', role, clusters, folders }, headers, now);
}
