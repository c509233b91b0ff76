import type { ConnectionSettings } from './connection-settings';

type DataSource = Pick<ConnectionSettings, 'host' | 'port' | 'instanceName'>;

const DEFAULT_PORT = 1433;

/**
 * Reads the Server of a connection string: `tcp:host,port`, `host`, `host\instance`, `(local)`, `.`, IPv6 in brackets.
 * A port wins over an instance name. Null for pipes, LocalDB, shared memory, and ports that are none.
 */
export function parseDataSource(text: string): DataSource | null {
  const match = /^(?:tcp:)?(\[[0-9a-f:.]+\]|[^\\,:[\]]+)(?:\\([^\\,]+))?(?:\s*,\s*(\d+))?$/i.exec(
    text.trim(),
  );
  const [, name, instance, portText] = match ?? [];
  if (!name || /^\(localdb\)$/i.test(name.trim())) return null;
  const port = portText === undefined ? null : Number(portText);
  if (port !== null && (port < 1 || port > 65_535)) return null;
  const instanceName = instance && instance.toUpperCase() !== 'MSSQLSERVER' ? instance : null;
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
