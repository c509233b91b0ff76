import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createSecureContext, type SecureContext } from 'node:tls';
import { TdsConnection } from './connection';
import type { TdsServerOptions } from './handler';

export type { ResultSet, SqlBatch, SqlLogin, TdsServerOptions } from './handler';
export { SqlError } from './sql-error';

const LOOPBACK = '127.0.0.1';
const MAX_CONNECTIONS = 64;
const FIRST_SESSION_ID = 51; // SQL Server keeps the ones below to itself
const SESSION_IDS = 32_000;

export type TdsServer = {
  /** Listens on loopback; port 0 takes a free one. Rejects when the port is taken. */
  listen: (port?: number) => Promise<{ port: number }>;
  /** Stops listening and ends every connection; listen may follow again. */
  close: () => Promise<void>;
  connectionCount: () => number;
};

function toSecureContext({ tls, strict }: TdsServerOptions): SecureContext | undefined {
  if (strict && !tls) throw new TypeError('strict needs a key and a certificate');
  return tls && createSecureContext(strict ? tls : { ...tls, maxVersion: 'TLSv1.2' });
}

/**
 * A server that speaks TDS 7.4 (8.0 when strict) on loopback and leaves every statement to a
 * handler. What a client sends can end its own connection and nothing else.
 */
export function createTdsServer(options: TdsServerOptions): TdsServer {
  const secureContext = toSecureContext(options);
  const connections = new Set<TdsConnection>();
  let accepted = 0;

  const server = createServer((socket: Socket) => {
    const sessionId = FIRST_SESSION_ID + (accepted++ % SESSION_IDS);
    const connection = new TdsConnection(socket, { sessionId, options, secureContext });
    connections.add(connection);
    socket.on('close', () => connections.delete(connection));
  });
  server.maxConnections = MAX_CONNECTIONS;
  server.on('error', (error) => options.log?.(error.message));

  return {
    async listen(port = 0) {
      server.listen(port, LOOPBACK);
      await once(server, 'listening');
      return { port: (server.address() as AddressInfo).port };
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const connection of connections) connection.destroy();
      connections.clear();
      await closed;
    },
    connectionCount: () => connections.size,
  };
}
