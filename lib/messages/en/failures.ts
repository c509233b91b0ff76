import type { SqlFailureCode } from '@/lib/domain/sql-failure-code';

type FailureWords = {
  /** What it means. */
  title: string;
  /** What to check first. */
  check: string;
};

export const failures = {
  refused: {
    title: 'The server refuses the connection',
    check:
      'Check that the SQL Server service runs, that it listens on the configured port, and that no firewall stands between.',
  },
  dns: {
    title: 'The server name cannot be resolved',
    check: 'Check the server name in the configuration and the DNS of the dashboard’s machine.',
  },
  tls: {
    title: 'The encrypted connection cannot be set up',
    check:
      'Check the certificate of the instance: its names, its issuer and its dates, and whether this machine trusts it.',
  },
  encryptionRefused: {
    title: 'The server does not encrypt',
    check:
      'The configuration asks for encryption, and the server answered that it cannot. Give the instance a certificate; nothing was sent in the clear.',
  },
  loginFailed: {
    title: 'The login was refused',
    check:
      'Check the login name and password in the configuration, whether the login is disabled or expired, and whether the instance allows SQL Server authentication.',
  },
  databaseUnavailable: {
    title: 'SSISDB is not available',
    check:
      'The instance answers, but its database does not: it may be restoring, recovering or offline, or the login has no user in it.',
  },
  notReadableReplica: {
    title: 'This replica does not allow reads',
    check:
      'Connect through the availability group listener, or allow read-only connections to the secondary.',
  },
  notPrimaryReplica: {
    title: 'This is not the primary replica',
    check: 'Connect through the availability group listener, so that a failover is followed.',
  },
  permissionDenied: {
    title: 'A right is missing',
    check: 'The monitor page names the object and the GRANT statement.',
  },
  missingObject: {
    title: 'An object is missing from SSISDB',
    check: 'Check that the catalog is SSISDB of SQL Server 2017 or later and fully upgraded.',
  },
  lockTimeout: {
    title: 'Gave way to a lock',
    check:
      'The dashboard waits at most one second for a lock, so as not to stand in anybody’s way. Look for long transactions in SSISDB.',
  },
  deadlockVictim: {
    title: 'Gave way in a deadlock',
    check: 'The dashboard always offers to be the victim. The next poll tries again.',
  },
  timeout: {
    title: 'No answer in time',
    check: 'Check the load and the blocking of the instance, and the network in between.',
  },
  connectionLost: {
    title: 'The connection broke off',
    check: 'Check whether the instance restarted or failed over, and the network in between.',
  },
  rowShape: {
    title: 'The answer does not look as expected',
    check: 'This version of SSISDB may differ. The monitor page names the query and the column.',
  },
  unknown: {
    title: 'Failed for a reason the dashboard does not know',
    check: 'The error number is on the monitor page, and in the log of the dashboard server.',
  },
} as const satisfies Record<SqlFailureCode, FailureWords>;
