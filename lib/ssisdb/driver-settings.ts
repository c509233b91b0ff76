import type { config as DriverSettings } from 'mssql';
import type { Connection } from 'tedious';
import type { Authentication, ConnectionSettings } from '@/lib/config/connection-settings';

/** The poll has one connection; what a page asks for meanwhile comes over a pool of its own, with one more. */
const MAX_CONNECTIONS = 1;

const DEFAULT_REQUEST_TIMEOUT_MS = 10_000;

/** `beforeConnect` and `validateConnection` exist in mssql 12 and are missing from its published types. */
type DriverSettingsWithHooks = DriverSettings & {
  beforeConnect: (connection: Connection) => void;
  validateConnection: 'socket';
};

/** Our settings in the driver's words. `beforeConnect` sees every physical connection before its first byte. */
export function driverSettings(
  settings: ConnectionSettings,
  appName: string,
  beforeConnect: (connection: Connection) => void,
): DriverSettingsWithHooks {
  return {
    server: settings.host,
    ...(settings.port === null ? {} : { port: settings.port }),
    database: settings.database,
    authentication: driverAuthentication(settings.authentication),
    connectionTimeout: settings.connectTimeoutMs,
    requestTimeout: DEFAULT_REQUEST_TIMEOUT_MS,
    pool: {
      min: 0,
      max: MAX_CONNECTIONS,
      idleTimeoutMillis: 300_000,
      acquireTimeoutMillis: settings.connectTimeoutMs + 5_000,
    },
    options: {
      appName,
      encrypt: encryptOption(settings.encryption),
      trustServerCertificate: settings.isServerCertificateTrusted,
      ...(settings.hostNameInCertificate ? { serverName: settings.hostNameInCertificate } : {}),
      ...(settings.instanceName && settings.port === null
        ? { instanceName: settings.instanceName }
        : {}),
      readOnlyIntent: settings.isReadOnlyIntent,
      multiSubnetFailover: settings.isMultiSubnetFailover,
      enableArithAbort: true,
      // The next poll tries again, after a wait that can be seen.
      maxRetriesOnTransientErrors: 0,
      useUTC: true,
    },
    // A look at the socket instead of a SELECT 1 per query: half the round trips.
    validateConnection: 'socket',
    beforeConnect,
  };
}

/** The driver's types know only booleans; tedious itself takes 'strict'. */
function encryptOption(encryption: ConnectionSettings['encryption']): boolean {
  return encryption === 'strict' ? ('strict' as unknown as boolean) : encryption === 'mandatory';
}

function driverAuthentication(
  authentication: Authentication,
): NonNullable<DriverSettings['authentication']> {
  switch (authentication.type) {
    case 'sql':
      return {
        type: 'default',
        options: { userName: authentication.userName, password: authentication.password },
      };
    case 'ntlm':
      return {
        type: 'ntlm',
        options: {
          domain: authentication.domain,
          userName: authentication.userName,
          password: authentication.password,
        },
      };
    case 'entraServicePrincipal':
      return {
        type: 'azure-active-directory-service-principal-secret',
        options: {
          clientId: authentication.clientId,
          tenantId: authentication.tenantId,
          clientSecret: authentication.clientSecret,
        },
      };
  }
}
