import type { ClusterSettings } from '@/lib/domain/cluster-settings';
import type { HistoryRetention } from '@/lib/domain/history/history-retention';
import type { ConnectionSettings } from './connection-settings';
import type { NotificationSettings } from './notification-settings';
import type { SignInSettings } from './sign-in-settings';

export type ClusterConfiguration = {
  settings: ClusterSettings;
  connection: ConnectionSettings;
  /** Replicas of its availability groups that are asked about themselves, each through a connection of its own. */
  replicas: { name: string; connection: ConnectionSettings }[];
  /** Least wait in ms between logins that are refused: a wrong password must not lock the account. */
  loginRetryMs: number;
};

export type StoreSettings = {
  /** Absolute path of the SQLite file. */
  path: string;
  /** Resolved anomalies are deleted when they are older. */
  retentionDays: number;
  history: HistoryRetention;
  /** The same for finished executions. */
  executionRetentionDays: number;
  /** The same for the audit. */
  auditRetentionDays: number;
};

export type HistorySettings = {
  /** How far back finished executions are read from SSISDB when the dashboard has not seen them end; 0: not at all. */
  backfillDays: number;
};

export type Configuration = {
  clusters: ClusterConfiguration[];
  store: StoreSettings;
  history: HistorySettings;
  notifications: NotificationSettings;
  /** Null: the dashboard answers this machine only, and nobody signs in. */
  signIn: SignInSettings | null;
};

/** The start is refused: `problems` say where, what kind of value stands there and what was expected, never a value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
