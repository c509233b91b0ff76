/** What can be switched on while an embedded cluster runs. */
export const FAULTS = {
  refuse: 'Nobody listens: connections are refused, open ones end.',
  'refuse-encryption': 'The server says that it does not support encryption.',
  'login-failed': 'Every login fails (18456).',
  'database-missing': 'The login cannot open SSISDB (4060).',
  'database-restoring': 'SSISDB is being restored (927).',
  'database-offline': 'SSISDB is offline (942).',
  'unreadable-secondary': 'The instance is a secondary that does not allow reads (976).',
  'read-only-replica': 'The instance is a readable secondary: SSISDB is READ_ONLY.',
  'drop-mid-result': 'The connection breaks in the middle of every result.',
  slow: 'Every query takes longer than its time-out.',
  'lock-timeout': 'Reading SSISDB runs into a lock (1222).',
  deadlock: 'Reading SSISDB loses a deadlock (1205).',
  'permission-denied': 'internal.tasks may not be read (229), and the rights say so.',
  'revoked-after-probe':
    'internal.tasks may not be read (229), although the rights say that it may.',
  'zero-rows': 'The login is in no role: the filtered views answer with zero rows and no error.',
  'hidden-groups':
    'The login lacks VIEW ANY DEFINITION: availability groups are hidden, without an error.',
  'denied-states':
    'The login lacks VIEW SERVER PERFORMANCE STATE: the states of replicas are denied (300).',
  'windows-logins-only': 'The instance allows Windows authentication only, as its probe tells.',
  'garbage-master-time': 'LAST_ONLINE_TIME is not a date.',
  'null-machine-name': 'One worker has no machine name.',
  'missing-master-property': 'The row MASTER_ADDRESS is missing.',
  'huge-ids':
    'The identity jumps above 2^53; as an identity, it does not come back when switched off.',
  'unknown-status': 'Some running executions have status 42.',
  'clock-hour-off': "The server's clock is an hour ahead and shows +02:00.",
} as const satisfies Record<string, string>;

export type FaultName = keyof typeof FAULTS;

/** Names of all faults, in the order of the table. */
export const FAULT_NAMES = Object.keys(FAULTS) as FaultName[];

/** Narrows a text that came from outside. */
export function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(FAULTS, name);
}
