import type { TdsServerOptions } from './handler';
import type { Login7 } from './login7';
import { SqlError } from './sql-error';

const UNTRUSTED_DOMAIN =
  'Login failed. The login is from an untrusted domain and cannot be used with Integrated authentication.';

/** Null lets the client in. Integrated logins are refused with 18452 before the handler is asked. */
export function authenticateLogin(
  login: Login7,
  encrypted: boolean,
  authenticate: TdsServerOptions['authenticate'],
): SqlError | null {
  if (login.integrated) return new SqlError(UNTRUSTED_DOMAIN, { number: 18_452, severity: 14 });
  const { userName, password, database, appName, readOnlyIntent } = login;
  return authenticate({ userName, password, database, appName, readOnlyIntent, encrypted });
}
