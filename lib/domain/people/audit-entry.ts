/** What is recorded of people and tokens. */
export const AUDIT_ACTIONS = [
  'signedIn',
  'signInFailed',
  'signedOut',
  'sessionsRevoked',
  'userCreated',
  'userChanged',
  'userDisabled',
  'userEnabled',
  'passwordLinkMade',
  'passwordSet',
  'tokenCreated',
  'tokenRevoked',
  'anomalyAcknowledged',
  'acknowledgementWithdrawn',
  'anomalyCommented',
  'readinessNoted',
  'settingsImported',
  'executionsExported',
  'messagesExported',
  'taskLogDownloaded',
  'auditExported',
] as const;

export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One thing that somebody did; it is never changed. */
export type AuditEntry = {
  at: Date;
  action: AuditAction;
  /** Signed-in name, or what was typed in where nobody signs in. */
  who: string;
  subject: string;
  /** What it was done to: an anomaly's id, the name of an account, why it failed. Never a secret. */
  target: string;
  cluster: string | null;
  /** Address that it came from; `command` for commands on the server. */
  from: string;
};
