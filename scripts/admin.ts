import { loadInventory } from '@/lib/config/load-configuration';
import type { AccessToken } from '@/lib/domain/people/access-token';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from '@/lib/domain/people/local-user';
import { translate } from '@/lib/messages/translate';
import { withAccessRecords } from '@/lib/store/people/with-access-records';
import { readAdminCommand } from '@/lib/visitors/admin-words';
import { runAdminCommand, type AdminOutcome } from '@/lib/visitors/run-admin-command';
import { readSecret } from './read-secret';

const DONE = 0;
const TROUBLE = 2;

process.exitCode = await run(process.argv.slice(2));

async function run(words: readonly string[]): Promise<number> {
  const command = readAdminCommand(words);
  if (!command) {
    console.error(translate('adminCommand.usage'));
    return TROUBLE;
  }
  try {
    const { clusters, store } = loadInventory();
    const readPassword = () => readSecret(translate('adminCommand.password'));
    const outcome = await withAccessRecords(store.path, (records) =>
      runAdminCommand(command, { records, clusters, readPassword, now: new Date() }),
    );
    return print(outcome);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(translate('adminCommand.notReady', { reason }));
    return TROUBLE;
  }
}

function print(outcome: AdminOutcome): number {
  switch (outcome.kind) {
    case 'unknownCluster':
      console.error(translate('adminCommand.unknownCluster', { cluster: outcome.cluster }));
      return TROUBLE;
    case 'badPassword': {
      const [min, max] = [String(MIN_PASSWORD_LENGTH), String(MAX_PASSWORD_LENGTH)];
      console.error(translate('adminCommand.badPassword', { min, max }));
      return TROUBLE;
    }
    case 'nothingToChange':
      console.error(translate('adminCommand.nothingToChange'));
      return TROUBLE;
    case 'nameTaken':
    case 'unknownUser':
    case 'lastAdmin':
      console.error(translate(`adminCommand.${outcome.kind}`, { name: outcome.name }));
      return TROUBLE;
    case 'unknownToken':
      console.error(translate('adminCommand.unknownToken', { id: outcome.id }));
      return TROUBLE;
    case 'linkMade': {
      const { name, path, endsAt } = outcome;
      console.log(translate('adminCommand.linkMade', { name, endsAt: endsAt.toISOString() }));
      console.log(path);
      return DONE;
    }
    case 'userCreated':
    case 'userChanged':
    case 'passwordSet':
    case 'userDisabled':
    case 'userEnabled':
      console.log(translate(`adminCommand.${outcome.kind}`, { name: outcome.name }));
      return DONE;
    case 'users':
      printUsers(outcome.users);
      return DONE;
    case 'tokenCreated':
      console.log(translate('adminCommand.tokenCreated', { id: outcome.id }));
      console.log(outcome.text);
      return DONE;
    case 'tokenRevoked':
      console.log(translate('adminCommand.tokenRevoked', { id: outcome.id }));
      return DONE;
    case 'tokens':
      printTokens(outcome.tokens);
      return DONE;
    case 'sessionsRevoked':
      console.log(translate('adminCommand.sessionsRevoked', { count: outcome.count }));
      return DONE;
  }
}

function printUsers(users: Extract<AdminOutcome, { kind: 'users' }>['users']): void {
  if (users.length === 0) console.log(translate('adminCommand.noUsers'));
  for (const { name, role, clusters, folders, createdAt, disabledAt } of users) {
    const disabled = disabledAt ? 'yes' : 'no';
    const values = { name, role, clusters: namesOf(clusters), folders: foldersOf(folders) };
    const since = { createdAt: createdAt.toISOString(), disabled };
    console.log(translate('adminCommand.user', { ...values, ...since }));
  }
}

function printTokens(tokens: readonly AccessToken[]): void {
  if (tokens.length === 0) console.log(translate('adminCommand.noTokens'));
  for (const token of tokens) {
    const { id, purpose, name, clusters, folders, lastSeenAt, lastSeenFrom } = token;
    const lastSeen = lastSeenAt
      ? translate('adminCommand.seen', { at: lastSeenAt.toISOString(), from: lastSeenFrom ?? '' })
      : translate('adminCommand.never');
    const values = { id, purpose, name, clusters: namesOf(clusters), folders: foldersOf(folders) };
    console.log(translate('adminCommand.token', { ...values, state: stateOf(token), lastSeen }));
  }
}

function namesOf(clusters: readonly string[] | null): string {
  return clusters?.join(', ') ?? translate('adminCommand.allClusters');
}

function foldersOf(folders: AccessToken['folders']): string {
  return namesOf(folders && folders.flatMap((one) => one.folders ?? []));
}

function stateOf({ expiresAt, revokedAt }: AccessToken): string {
  if (revokedAt) return translate('adminCommand.revoked', { at: revokedAt.toISOString() });
  if (!expiresAt) return translate('adminCommand.valid');
  return translate('adminCommand.validUntil', { at: expiresAt.toISOString() });
}
