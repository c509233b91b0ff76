type SqlErrorDetails = { number: number; severity?: number; state?: number };

/**
 * An error as SQL Server reports it. Thrown by a handler it becomes an ERROR token; from
 * severity 20 on the connection ends after it, as with the real server.
 */
export class SqlError extends Error {
  override readonly name = 'SqlError';
  readonly number: number;
  /** SQL Server's class, 0 to 25. */
  readonly severity: number;
  readonly state: number;

  constructor(message: string, { number, severity = 16, state = 1 }: SqlErrorDetails) {
    super(message);
    this.number = number;
    this.severity = severity;
    this.state = state;
  }
}
