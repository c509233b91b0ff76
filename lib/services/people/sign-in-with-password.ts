import 'server-only';
import { AttemptLimiter, type LimitedKey } from '@/lib/access/attempt-limiter';
import { processSingleton } from '@/lib/config/process-singleton';
import { AppError } from '@/lib/domain/app-error';
import type { PasswordRequest } from '@/lib/domain/people/sign-in-request';
import { store } from '@/lib/store/store';
import { currentVisit } from '@/lib/visitors/current-visitor';
import { verifyPassword } from '@/lib/visitors/passwords';
import { recordAudit } from '@/lib/visitors/record-audit';
import { subjectOfUser } from '@/lib/visitors/subject-of-user';
import { beginSession, requireSignIn } from './begin-session';

const LONGEST_FOR_ADDRESS_MS = 15 * 60_000;
/** Shorter: whoever knows a name could keep its owner out. */
const LONGEST_FOR_ACCOUNT_MS = 30_000;

/**
 * Signs in with an account of the dashboard's own; resolves with the header that gives the visit to the browser. Throws
 * AppError `unauthorized`, with the same words and after the same work for an unknown name, a wrong password and a
 * disabled account; `tooManyAttempts` without looking; `notFound` where there are no accounts; `storeUnavailable`.
 */
export async function signInWithPassword(
  { name, password }: PasswordRequest,
  headers: Headers,
  now = new Date(),
): Promise<string> {
  if (!requireSignIn().hasAccounts) throw new AppError('notFound', 'There are no accounts here.');
  const keys = keysOf(name, currentVisit().from);
  const limiter = attempts();
  const waitMs = limiter.waitMs(keys, now.getTime());
  if (waitMs > 0) {
    const seconds = Math.ceil(waitMs / 1_000);
    throw new AppError('tooManyAttempts', `Too many failed attempts. Try again in ${seconds} s.`);
  }
  limiter.note(keys, now.getTime());
  const user = await store().users.find(name);
  const isActive = user !== null && user.disabledAt === null;
  const isRight = await verifyPassword(password, isActive ? user.passwordHash : null);
  if (!isRight || !user) {
    await recordAudit({ action: 'signInFailed', target: 'password', who: name, subject: '' }, now);
    throw new AppError('unauthorized', 'The name or the password is wrong.');
  }
  limiter.takeBack(keys.filter(({ key }) => key !== subjectOfUser(name)));
  limiter.forget(keys.filter(({ key }) => key === subjectOfUser(name)));
  const { role, clusters, folders } = user;
  const subject = subjectOfUser(user.name);
  const who = {
    ...{ subject, name: user.name, method: 'password' as const },
    ...{ role, clusters, folders },
  };
  return beginSession(who, headers, now);
}

function attempts(): AttemptLimiter {
  return processSingleton('attempts', () => new AttemptLimiter());
}

function keysOf(name: string, from: string): LimitedKey[] {
  return [
    { key: `address:${from}`, longestDelayMs: LONGEST_FOR_ADDRESS_MS },
    { key: subjectOfUser(name), longestDelayMs: LONGEST_FOR_ACCOUNT_MS },
  ];
}
