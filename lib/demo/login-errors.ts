import { DATABASE } from './answers/instance';
import type { FaultName } from './faults';
import { SqlError } from './tds/tds-server';

type LoginFault = Extract<
  FaultName,
  | 'login-failed'
  | 'database-missing'
  | 'database-restoring'
  | 'database-offline'
  | 'unreadable-secondary'
>;

const UNAVAILABLE_SEVERITY = 14;

const ERROR_BY_FAULT: Record<LoginFault, (userName: string) => SqlError> = {
  'login-failed': loginFailed,
  'database-missing': () => cannotOpen(DATABASE),
  'database-restoring': () =>
    unavailable(927, 'cannot be opened. It is in the middle of a restore.'),
  'database-offline': () => unavailable(942, 'cannot be opened because it is offline.'),
  'unreadable-secondary': () =>
    unavailable(976, 'is in an availability group and currently not accessible for queries.'),
};

/** Faults that a client meets when it logs in. */
export const LOGIN_FAULTS = Object.keys(ERROR_BY_FAULT) as LoginFault[];

type Credentials = { userName: string; password: string };

/** Why a login is turned away; null when it is let in. */
export function checkLogin(
  login: Credentials & { database: string },
  expected: Credentials,
  faults: ReadonlySet<FaultName>,
): SqlError | null {
  const isKnown = login.userName === expected.userName && login.password === expected.password;
  if (!isKnown) return loginFailed(login.userName);
  const fault = LOGIN_FAULTS.find((name) => faults.has(name));
  if (fault) return ERROR_BY_FAULT[fault](login.userName);
  return login.database.toUpperCase() === DATABASE ? null : cannotOpen(login.database);
}

function loginFailed(userName: string): SqlError {
  return new SqlError(`Login failed for user '${userName}'.`, { number: 18_456, severity: 14 });
}

function cannotOpen(database: string): SqlError {
  const message = `Cannot open database "${database}" requested by the login. The login failed.`;
  return new SqlError(message, { number: 4_060, severity: 11 });
}

function unavailable(number: number, reason: string): SqlError {
  return new SqlError(`Database '${DATABASE}' ${reason}`, {
    number,
    severity: UNAVAILABLE_SEVERITY,
  });
}
