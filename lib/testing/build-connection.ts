import type { ConnectionSettings } from '@/lib/config/connection-settings';

/** A SQL login on a server of this machine, in the clear. */
export function buildConnection(overrides: Partial<ConnectionSettings> = {}): ConnectionSettings {
  return {
    host: '127.0.0.1',
    port: 1433,
    instanceName: null,
    database: 'SSISDB',
    authentication: { type: 'sql', userName: 'watcher', password: 'Pässw0rd! ☃' },
    encryption: 'off',
    isServerCertificateTrusted: false,
    hostNameInCertificate: null,
    isReadOnlyIntent: false,
    isMultiSubnetFailover: false,
    connectTimeoutMs: 5_000,
    ...overrides,
  };
}
