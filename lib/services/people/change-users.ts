import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import type { AuditAction } from '@/lib/domain/people/audit-entry';
import type { LocalUser } from '@/lib/domain/people/local-user';
import { grantOf, grantText } from '@/lib/domain/people/role';
import type {
  NewUserRequest,
  PasswordLinkPayload,
  UserGrantRequest,
} from '@/lib/domain/people/users-and-tokens-payload';
import type { UserChange } from '@/lib/store/people/local-users';
import { store } from '@/lib/store/store';
import { makeSecret } from '@/lib/tokens/token-secret';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { makePasswordLink } from '@/lib/visitors/password-link';
import { hashPassword } from '@/lib/visitors/passwords';
import { recordAudit } from '@/lib/visitors/record-audit';
import { subjectOfUser } from '@/lib/visitors/subject-of-user';
import { requireSignIn } from './begin-session';
import { endVisits } from './end-visits';
import { requireKnownClusters } from './require-known-clusters';

const NO_ACCOUNT = 'There is no account of that name.';

/**
 * Makes an account; its owner chooses the password with the link that comes back. Throws AppError `conflict` when there is
 * one of that name, `badRequest` for an unknown cluster, `storeUnavailable`.
 */
export async function createUser(
  { name, role, clusters, folders }: NewUserRequest,
  now = new Date(),
): Promise<PasswordLinkPayload> {
  requireKnownClusters(clusters);
  // Nobody knows it: until the link is used, nobody signs in.
  const passwordHash = await hashPassword(makeSecret());
  const grant = grantOf(role, clusters, folders);
  const user: LocalUser = { name, ...grant, passwordHash, createdAt: now, disabledAt: null };
  if (!(await store().users.add(user))) {
    throw new AppError('conflict', 'There is an account of that name already.');
  }
  await note('userCreated', `${name} ${grantText(grant)}`, now);
  return linkForUser(name, now);
}

/** Gives an account another role, other clusters or other folders, and ends its visits. Throws as `change`. */
export async function changeGrant(
  name: string,
  { role, clusters, folders }: UserGrantRequest,
  now = new Date(),
): Promise<void> {
  requireKnownClusters(clusters);
  refuseOwn(name, 'change it');
  const grant = grantOf(role, clusters, folders);
  await change(name, { grant }, now);
  await note('userChanged', `${name} ${grantText(grant)}`, now);
}

/** Disables an account and ends its visits. Throws as `change`. */
export async function disableUser(name: string, now = new Date()): Promise<void> {
  refuseOwn(name, 'disable it');
  await change(name, { disabledAt: now }, now);
  await note('userDisabled', name, now);
}

/** Lets the owner of an account sign in again, with the password of before. Throws as `change`. */
export async function enableUser(name: string, now = new Date()): Promise<void> {
  await change(name, { disabledAt: null }, now);
  await note('userEnabled', name, now);
}

/** A one-time link with which the owner chooses a password; it is told this once. Throws AppError `notFound`, `storeUnavailable`. */
export async function linkForUser(name: string, now = new Date()): Promise<PasswordLinkPayload> {
  const { publicUrl } = requireSignIn();
  const link = await makePasswordLink(store().users, name, now);
  if (!link)
    throw new AppError('notFound', 'There is no account of that name that is not disabled.');
  await note('passwordLinkMade', name, now);
  return { asOf: now, data: { address: `${publicUrl}${link.path}`, endsAt: link.endsAt } };
}

/** Ends every visit of an account. Throws AppError `notFound`, `storeUnavailable`. */
export async function signOutUser(name: string, now = new Date()): Promise<void> {
  if (!(await store().users.find(name))) throw new AppError('notFound', NO_ACCOUNT);
  await endVisits({ subject: subjectOfUser(name) }, now);
  await note('sessionsRevoked', name, now);
}

/** Throws AppError `notFound`, `conflict` when nobody would be left who lets others in, `storeUnavailable`. */
async function change(name: string, data: UserChange, now: Date): Promise<void> {
  const outcome = await store().users.change(name, data);
  if (outcome === 'unknownUser') throw new AppError('notFound', NO_ACCOUNT);
  if (outcome === 'lastAdmin') {
    throw new AppError(
      'conflict',
      'This is the last admin of all clusters; make another one first.',
    );
  }
  // What somebody may do stands in their visits.
  await endVisits({ subject: subjectOfUser(name) }, now);
}

function refuseOwn(name: string, what: string): void {
  if (currentVisitor().subject !== subjectOfUser(name)) return;
  throw new AppError('conflict', `This is your own account; let another admin ${what}.`);
}

async function note(action: AuditAction, target: string, now: Date): Promise<void> {
  await recordAudit({ action, target }, now);
}
