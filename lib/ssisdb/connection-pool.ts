import type { Socket } from 'node:net';
import sql from 'mssql';
import type { Connection } from 'tedious';
import type { ConnectionSettings } from '@/lib/config/connection-settings';
import { classifyError } from './classify-error';
import { driverSettings } from './driver-settings';
import { assertEncryptionCanBeRequired, requireEncryption } from './require-encryption';
import { concernsConnection, sqlFailure, type Result } from './sql-failure';

/** A driver that neither answers nor times out must not hold the watch up for ever. */
const HARD_LIMIT_AFTER_TIMEOUTS_MS = 15_000;

type DriverRequest = {
  text: string;
  params: Record<string, [sql.ISqlType, unknown]>;
  timeoutMs: number;
};

/** Physical connections that the driver has begun and not ended, also those that are only being made. */
type Brood = { connections: Set<Connection>; isRetired: boolean };

type OpenPool = Brood & { opening: Promise<sql.ConnectionPool> };

/**
 * The pool of one SSISDB: opened on first use, thrown away after a failure of the connection and opened anew by the next
 * request. Nothing that the driver does can end the process.
 */
export class ConnectionPool {
  private current: OpenPool | null = null;
  private isClosed = false;
  private readonly connections = new Set<Connection>();
  private readonly loggedIn = new Set<Connection>();
  private bytesOfClosedConnections = 0;
  /** Raised whenever a connection is made while there is no other: what was detected behind an earlier one may no longer hold. */
  generation = 0;

  constructor(
    private readonly settings: ConnectionSettings,
    private readonly appName: string,
  ) {}

  /** Bytes received over all connections so far, as they came over the wire. */
  receivedBytes(): number {
    let bytes = this.bytesOfClosedConnections;
    for (const connection of this.connections) bytes += socketOf(connection)?.bytesRead ?? 0;
    return bytes;
  }

  /** Sends one text and returns its result sets; a failure is data. */
  async send(request: DriverRequest): Promise<Result<unknown[][]>> {
    if (this.isClosed) return { ok: false, failure: sqlFailure('connectionLost') };
    const limitMs =
      this.settings.connectTimeoutMs + request.timeoutMs + HARD_LIMIT_AFTER_TIMEOUTS_MS;
    let pool: OpenPool | null = null;
    try {
      pool = this.open();
      return { ok: true, value: await within(limitMs, execute(pool, request)) };
    } catch (error) {
      const told = classifyError(error);
      // Who waited for a connection when its pool was ended hears something that no list has.
      const isEnded = pool?.isRetired === true && told.code === 'unknown';
      const failure = isEnded ? sqlFailure('connectionLost') : told;
      // Not awaited: whoever asked has its answer, and the next request does not need the old pool.
      if (pool && concernsConnection(failure)) void this.retire(pool);
      return { ok: false, failure };
    }
  }

  /** Ends every connection; the next request opens new ones. */
  async disconnect(): Promise<void> {
    if (this.current) await this.retire(this.current);
  }

  /** Ends every connection for good, together with the requests on them; later requests fail. */
  async close(): Promise<void> {
    this.isClosed = true;
    await this.disconnect();
  }

  private open(): OpenPool {
    if (this.current) return this.current;
    if (this.settings.encryption === 'mandatory') assertEncryptionCanBeRequired();
    const brood: Brood = { connections: new Set(), isRetired: false };
    const driverPool = new sql.ConnectionPool(
      driverSettings(this.settings, this.appName, (connection) => {
        this.track(connection, brood);
      }),
    );
    // Without a listener, an error that the server sends on an idle connection ends the process.
    driverPool.on('error', () => undefined);
    const pool: OpenPool = Object.assign(brood, { opening: driverPool.connect() });
    this.current = pool;
    pool.opening.catch(() => this.retire(pool));
    return pool;
  }

  /** The driver's pool waits for requests in flight before it closes; ending their connections ends them at once. */
  private async retire(pool: OpenPool): Promise<void> {
    if (this.current === pool) this.current = null;
    pool.isRetired = true;
    for (const connection of pool.connections) connection.close();
    const driverPool = await pool.opening.catch(() => null);
    await driverPool?.close().catch(() => undefined);
  }

  private track(connection: Connection, brood: Brood): void {
    if (this.settings.encryption === 'mandatory') requireEncryption(connection);
    this.connections.add(connection);
    brood.connections.add(connection);
    const loginErrors: { number: number }[] = [];
    const noteLoginError = (message: { number: number }) => loginErrors.push(message);
    connection.on('errorMessage', noteLoginError);
    connection.once('connect', (error?: Error) => {
      connection.removeListener('errorMessage', noteLoginError);
      // The driver's login error carries no number: 4060 and 18456 look alike without this.
      if (error) Object.assign(error, { precedingErrors: loginErrors });
      // A connection that was ended while it was being made comes up all the same.
      else if (brood.isRetired) connection.close();
      else this.welcome(connection);
    });
    connection.once('end', () => {
      this.bytesOfClosedConnections += socketOf(connection)?.bytesRead ?? 0;
      this.loggedIn.delete(connection);
      this.connections.delete(connection);
      brood.connections.delete(connection);
    });
  }

  private welcome(connection: Connection): void {
    // A request of two packets would wait some 40 ms for the server's delayed acknowledgement.
    socketOf(connection)?.setNoDelay(true);
    if (this.loggedIn.size === 0) this.generation += 1;
    this.loggedIn.add(connection);
  }
}

async function execute({ opening }: OpenPool, request: DriverRequest): Promise<unknown[][]> {
  const driverRequest = requestWithTimeout(await opening, request.timeoutMs);
  for (const [name, [type, value]] of Object.entries(request.params)) {
    driverRequest.input(name, type, value);
  }
  const result = await driverRequest.query(request.text);
  return result.recordsets as unknown[][];
}

/** The published types lack the per-request timeout that mssql 12 takes. */
function requestWithTimeout(pool: sql.ConnectionPool, requestTimeout: number): sql.Request {
  const request = pool.request as (overrides: { requestTimeout: number }) => sql.Request;
  return request.call(pool, { requestTimeout });
}

/** The driver keeps its socket to itself. */
function socketOf(connection: Connection): Socket | undefined {
  return (connection as unknown as { socket?: Socket }).socket;
}

async function within<Value>(limitMs: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('no answer and no time-out'), { code: 'ECONNCLOSED' }));
    }, limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
