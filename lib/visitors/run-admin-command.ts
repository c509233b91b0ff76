import type { AccessToken } from '@/lib/domain/people/access-token';
import type { AuditAction } from '@/lib/domain/people/audit-entry';
import {
  MAX_PASSWORD_LENGTH,
  MIN_PASSWORD_LENGTH,
  type LocalUser,
} from '@/lib/domain/people/local-user';
import { grantOf, grantText, listFolders } from '@/lib/domain/people/role';
import type { UserChange } from '@/lib/store/people/local-users';
import type { AccessRecords } from '@/lib/store/people/with-access-records';
import { issueAccessToken } from '@/lib/tokens/issue-access-token';
import type { AdminCommand } from './admin-words';
import { makePasswordLink } from './password-link';
import { hashPassword } from './passwords';
import { subjectOfUser } from './subject-of-user';

export type AdminOutcome =
  | { kind: 'unknownCluster'; cluster: string }
  | { kind: 'badPassword' }
  | {
      kind:
        | 'nameTaken'
        | 'unknownUser'
        | 'lastAdmin'
        | 'userCreated'
        | 'userChanged'
        | 'passwordSet'
        | 'userDisabled'
        | 'userEnabled';
      name: string;
    }
  | { kind: 'nothingToChange' }
  /** `path` is told this once. */
  | { kind: 'linkMade'; name: string; path: string; endsAt: Date }
  | { kind: 'users'; users: LocalUser[] }
  /** `text` is told this once. */
  | { kind: 'tokenCreated'; id: string; text: string }
  | { kind: 'tokenRevoked' | 'unknownToken'; id: string }
  | { kind: 'tokens'; tokens: AccessToken[] }
  | { kind: 'sessionsRevoked'; count: number };

export type AdminRooms = {
  records: AccessRecords;
  clusters: readonly string[];
  /** Asked for when the command needs one; never an argument, which others on the machine can see. */
  readPassword: () => Promise<string>;
  now: Date;
};

/** What `npm run admin` does; the words for it are the caller's. Rejects as the store does. */
export async function runAdminCommand(
  command: AdminCommand,
  rooms: AdminRooms,
): Promise<AdminOutcome> {
  const named = 'clusters' in command ? (command.clusters ?? []) : [];
  const unknown = named.find((cluster) => !rooms.clusters.includes(cluster));
  if (unknown !== undefined) return { kind: 'unknownCluster', cluster: unknown };
  const { records, now } = rooms;
  const note = (action: AuditAction, target: string) =>
    records.audit.add({
      ...{ at: now, action, target, cluster: null },
      ...{ who: 'command', subject: 'command', from: 'command' },
    });
  switch (command.verb) {
    case 'create-user':
    case 'set-password':
      return givePassword(command, rooms, note);
    case 'change-user':
    case 'disable-user':
    case 'enable-user':
      return changeUser(command, rooms, note);
    case 'password-link': {
      const name = command.what;
      const link = await makePasswordLink(records.users, name, now);
      if (!link) return { kind: 'unknownUser', name };
      await note('passwordLinkMade', name);
      return { kind: 'linkMade', name, ...link };
    }
    case 'list-users':
      return { kind: 'users', users: await records.users.list() };
    case 'create-token': {
      const { purpose, what: name, clusters = null, folders = null, days } = command;
      const expiresAt = days === undefined ? null : new Date(now.getTime() + days * 86_400_000);
      const grant = grantOf('viewer', clusters, folders);
      const wanted = {
        ...{ purpose, name, clusters, folders: grant.folders },
        ...{ createdBy: 'command', expiresAt },
      };
      const { text, record } = issueAccessToken(wanted, now);
      await records.tokens.add(record);
      await note('tokenCreated', `${record.id} ${purpose} ${name}`);
      return { kind: 'tokenCreated', id: record.id, text };
    }
    case 'revoke-token': {
      const id = command.what;
      if (!(await records.tokens.revoke(id, now))) return { kind: 'unknownToken', id };
      await note('tokenRevoked', id);
      return { kind: 'tokenRevoked', id };
    }
    case 'list-tokens':
      return { kind: 'tokens', tokens: await records.tokens.list() };
    case 'revoke-sessions': {
      const { what: name } = command;
      const count = await (name === undefined
        ? records.sessions.revokeAll(now)
        : records.sessions.revoke({ subject: subjectOfUser(name) }, now));
      await note('sessionsRevoked', name ?? 'all');
      return { kind: 'sessionsRevoked', count };
    }
  }
}

type ChangeCommand = Extract<
  AdminCommand,
  { verb: 'change-user' | 'disable-user' | 'enable-user' }
>;

const DONE = {
  'change-user': 'userChanged',
  'disable-user': 'userDisabled',
  'enable-user': 'userEnabled',
} as const;

async function changeUser(
  command: ChangeCommand,
  { records, now }: AdminRooms,
  note: (action: AuditAction, target: string) => Promise<void>,
): Promise<AdminOutcome> {
  const name = command.what;
  const user = await records.users.find(name);
  if (!user) return { kind: 'unknownUser', name };
  const data = changeOf(command, user, now);
  if (!data) return { kind: 'nothingToChange' };
  const outcome = await records.users.change(name, data);
  if (outcome !== 'changed') return { kind: outcome, name };
  // What somebody may do stands in their visits.
  await records.sessions.revoke({ subject: subjectOfUser(name) }, now);
  await note(DONE[command.verb], [name, data.grant && grantText(data.grant)].join(' ').trim());
  return { kind: DONE[command.verb], name };
}

/** Null when nothing is to change. */
function changeOf(command: ChangeCommand, user: LocalUser, now: Date): UserChange | null {
  switch (command.verb) {
    case 'disable-user':
      return { disabledAt: now };
    case 'enable-user':
      return { disabledAt: null };
    case 'change-user': {
      const { role, clusters, folders } = command;
      const isForAllClusters = command['all-clusters'] === true;
      const isForAllFolders = command['all-folders'] === true;
      if (!role && !clusters && !isForAllClusters && !folders && !isForAllFolders) return null;
      const keptFolders = user.folders && listFolders(user);
      const grant = grantOf(
        role ?? user.role,
        isForAllClusters ? null : (clusters ?? user.clusters),
        isForAllFolders ? null : (folders ?? keptFolders),
      );
      return { grant };
    }
  }
}

type PasswordCommand = Extract<AdminCommand, { verb: 'create-user' | 'set-password' }>;

async function givePassword(
  command: PasswordCommand,
  { records, readPassword, now }: AdminRooms,
  note: (action: AuditAction, target: string) => Promise<void>,
): Promise<AdminOutcome> {
  const name = command.what;
  const known = await records.users.find(name);
  if (command.verb === 'create-user' && known) return { kind: 'nameTaken', name };
  if (command.verb === 'set-password' && !known) return { kind: 'unknownUser', name };
  const password = await readPassword();
  const isGood = password.length >= MIN_PASSWORD_LENGTH && password.length <= MAX_PASSWORD_LENGTH;
  if (!isGood) return { kind: 'badPassword' };
  const passwordHash = await hashPassword(password);
  if (command.verb === 'set-password') {
    await records.users.change(name, { passwordHash });
    // Whoever had the old one is out.
    await records.sessions.revoke({ subject: subjectOfUser(name) }, now);
    await note('passwordSet', name);
    return { kind: 'passwordSet', name };
  }
  const { role, clusters = null, folders = null } = command;
  const grant = grantOf(role, clusters, folders);
  const user = { name, passwordHash, ...grant, createdAt: now, disabledAt: null };
  if (!(await records.users.add(user))) return { kind: 'nameTaken', name };
  await note('userCreated', `${name} ${role}`);
  return { kind: 'userCreated', name };
}
