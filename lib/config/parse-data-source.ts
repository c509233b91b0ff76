import type { ConnectionSettings } from './connection-settings';

type DataSource = Pick<ConnectionSettings, 'host' | 'port' | 'instanceName'>;

const DEFAULT_PORT = 1433;
const DATA_SOURCE =
  /^(?:tcp:)?(\[[0-9a-f:.]+(?:%\w+)?\]|[^\\,:[\]]+)(?:\\([^\\,]+))?(?:\s*,\s*(\d+))?$/i;

/**
 * Reads the Server of a connection string: `tcp:host,port`, `host`, `host\instance`, `(local)`, `.`, IPv6 in brackets.
 * A port wins over an instance name. Null for pipes, LocalDB, shared memory, and ports that are none.
 */
export function parseDataSource(text: string): DataSource | null {
  const [, name, instance, portText] = DATA_SOURCE.exec(text.trim()) ?? [];
  if (!name || /^\(localdb\)$/i.test(name.trim())) return null;
  const port = portText === undefined ? null : Number(portText);
  if (port !== null && (port < 1 || port > 65_535)) return null;
  const isNamed = instance && instance.trim().toUpperCase() !== 'MSSQLSERVER';
  const instanceName = isNamed ? instance.trim() : null;
  return {
    host: hostOf(name.trim()),
    port: port ?? (instanceName ? null : DEFAULT_PORT),
    instanceName,
  };
}

function hostOf(name: string): string {
  if (name === '.' || name.toLowerCase() === '(local)') return 'localhost';
  return name.replace(/^\[|\]$/g, '');
}
