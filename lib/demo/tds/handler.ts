import type { SqlError } from './sql-error';
import type { SqlType } from './sql-types';

/** What a client asks for: a text (SQL batch or sp_executesql), or a procedure called by name. */
export type SqlBatch = {
  /** The statements; empty when a procedure was called by name. */
  text: string;
  /** Names without @, unnamed ones by their position from 1; bigint as bigint, instants as Date. */
  parameters: Record<string, unknown>;
  procedure?: string;
};

export type ResultColumn = { name: string; type: SqlType };

/** No columns means a statement without a result, such as SET. */
export type ResultSet = {
  columns: readonly ResultColumn[];
  rows: readonly (readonly unknown[])[] | readonly Record<string, unknown>[];
};

export type SqlLogin = {
  userName: string;
  password: string;
  database: string;
  appName: string;
  readOnlyIntent: boolean;
  /** False when the password crossed the wire in the clear. */
  encrypted: boolean;
};

export type TdsServerOptions = {
  /** PEM. When given, encryption is offered; without it PRELOGIN answers "not supported". */
  tls?: { key: string; cert: string };
  /** TDS 8.0: TLS before the first TDS byte, ALPN tds/8.0. Needs `tls`. */
  strict?: boolean;
  authenticate: (login: SqlLogin) => SqlError | null;
  /** The signal aborts when the client cancels or leaves; the reply no longer waits for it then. */
  execute: (batch: SqlBatch, signal: AbortSignal) => Promise<ResultSet[]>;
  /** When true, half of the rows are sent and the socket is destroyed. */
  dropMidResult?: (batch: SqlBatch) => boolean;
  log?: (line: string) => void;
};
