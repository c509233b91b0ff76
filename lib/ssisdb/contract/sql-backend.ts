import type { ParameterType } from '../define-query';

/** Parameters by name, with what SQL Server is told of their type. */
export type SqlParameters = Readonly<
  Record<string, { type: ParameterType; value: string | number | null }>
>;

/** One result set; `columns` in the order in which the server sent them. */
export type ResultSet = { columns: string[]; rows: Record<string, unknown>[] };

/** Roles of SSISDB that decide what its views show. */
export type SsisRole = 'ssis_admin' | 'ssis_logreader' | 'ssis_cluster_executor';

export type RunOptions = {
  params?: SqlParameters;
  /** Runs as this user of the fixture database; otherwise as a sysadmin. */
  user?: string;
};

/** A server with the fixture database on it, for one caller at a time. */
export type SqlBackend = {
  /** Runs one T-SQL batch and returns a result set per SELECT; rejects with the server's own error. */
  run: (batch: string, options?: RunOptions) => Promise<ResultSet[]>;
  /** Runs `work` in a transaction that is always rolled back: it may drop, alter and grant as it likes. */
  rolledBack: <T>(work: () => Promise<T>) => Promise<T>;
};
