import type {
  MaintenanceWindow,
  TargetRules,
} from '@/lib/domain/notifications/notification-settings';

export type WebhookChannel = {
  type: 'webhook';
  format: 'json' | 'teams' | 'slack';
  /** May hold a secret. */
  url: URL;
  headers: Readonly<Record<string, string>>;
};

export type EmailChannel = {
  type: 'email';
  host: string;
  port: number;
  /** `implicit`: TLS from the first byte; `starttls`: nothing is said before TLS; `none`: in plain text, to an internal host only. */
  security: 'implicit' | 'starttls' | 'none';
  authentication: { userName: string; password: string } | null;
  from: string;
  to: readonly string[];
};

/** Where messages go, and which. Holds secrets: never logged and never sent to a browser. */
export type NotificationTarget = {
  rules: TargetRules;
  channel: WebhookChannel | EmailChannel;
  timeoutMs: number;
};

export type DeadManSettings = { url: URL; intervalMs: number };

export type NotificationSettings = {
  /** Address of the dashboard as its readers reach it, for links; null: messages have none. */
  baseUrl: URL | null;
  /** How long news of a cluster wait for more of them. */
  groupMs: number;
  /** Age of a message at which it is given up. */
  giveUpMs: number;
  targets: readonly NotificationTarget[];
  maintenanceWindows: readonly MaintenanceWindow[];
  /** Names of hosts, in lower case, that may be reached without TLS and in private networks. */
  internalHosts: ReadonlySet<string>;
  deadMan: DeadManSettings | null;
};
