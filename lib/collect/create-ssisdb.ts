import packageJson from '@/package.json';
import type { ConnectionSettings } from '@/lib/config/connection-settings';
import { Ssisdb } from '@/lib/ssisdb/ssisdb';

/** Opens the door to one SSISDB under the name and version by which a DBA finds us in sys.dm_exec_sessions. */
export function createSsisdb(connection: ConnectionSettings): Ssisdb {
  return new Ssisdb(connection, `Scale Out Watch ${packageJson.version}`);
}
