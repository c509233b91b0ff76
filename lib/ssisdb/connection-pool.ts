import type { Socket } from 'node:net';
import sql from 'mssql';
import type { Connection } from 'tedious';
import type { ConnectionSettings } from '@/lib/config/connection-settings';
import { classifyError } from './classify-error';
import { driverSettings } from './driver-settings';
import { requireEncryption } from './require-encryption';
import type { Result } from './sql-failure';

/** A driver that neither answers nor times out must not hold the watch up for ever. */
const HARD_LIMIT_AFTER_TIMEOUT_MS = 10_000;

type DriverRequest = {
  text: string;
  params: Record<string, [sql.ISqlType, unknown]>;
  timeoutMs: number;
};

/**
 * The pool of one SSISDB: opened on first use, thrown away after a failure of the connection and opened anew by the next
 * request. Nothing that the driver does can end the process.
 */
export class ConnectionPool {
  private pool: Promise<sql.ConnectionPool> | null = null;
  private readonly connections = new Set<Connection>();
  private bytesOfClosedConnections = 0;
  private loginNumber: number | null = null;
  /** Raised whenever a new pool is opened: what was detected on the old one may no longer hold. */
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
    try {
      const pool = await this.open();
      return { ok: true, value: await withHardLimit(this.execute(pool, request), request) };
    } catch (error) {
      return { ok: false, failure: classifyError(error, { loginNumber: this.loginNumber }) };
    }
  }

  /** Closes every connection; the next request opens a new pool. */
  async close(): Promise<void> {
    const { pool } = this;
    this.pool = null;
    if (!pool) return;
    const opened = await pool.catch(() => null);
    await opened?.close().catch(() => undefined);
  }

  private open(): Promise<sql.ConnectionPool> {
    if (this.pool) return this.pool;
    this.generation += 1;
    this.loginNumber = null;
    const pool = new sql.ConnectionPool(
      driverSettings(this.settings, this.appName, (connection) => {
        this.track(connection);
      }),
    );
    // Without a listener, an error that the server sends on an idle connection ends the process.
    pool.on('error', () => undefined);
    const opening = pool.connect();
    this.pool = opening;
    opening.catch(() => {
      if (this.pool === opening) this.pool = null;
    });
    return opening;
  }

  private async execute(pool: sql.ConnectionPool, request: DriverRequest): Promise<unknown[][]> {
    const driverRequest = requestWithTimeout(pool, request.timeoutMs);
    for (const [name, [type, value]] of Object.entries(request.params)) {
      driverRequest.input(name, type, value);
    }
    const result = await driverRequest.query(request.text);
    return result.recordsets as unknown[][];
  }

  private track(connection: Connection): void {
    if (this.settings.encryption === 'mandatory') requireEncryption(connection);
    this.connections.add(connection);
    // The driver's login error carries no number: 4060 and 18456 look alike without this.
    connection.on('errorMessage', (message: { number: number }) => {
      this.loginNumber = message.number;
    });
    connection.on('connect', (error?: Error) => {
      if (error) return;
      this.loginNumber = null;
      // A request of two packets would wait some 40 ms for the server's delayed acknowledgement.
      socketOf(connection)?.setNoDelay(true);
    });
    connection.once('end', () => {
      this.bytesOfClosedConnections += socketOf(connection)?.bytesRead ?? 0;
      this.connections.delete(connection);
    });
  }
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

async function withHardLimit<Value>(
  work: Promise<Value>,
  { timeoutMs }: { timeoutMs: number },
): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error('no answer and no time-out'), { code: 'ECONNCLOSED' }));
    }, timeoutMs + HARD_LIMIT_AFTER_TIMEOUT_MS);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
