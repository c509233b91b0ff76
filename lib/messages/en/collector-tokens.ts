export const collectorTokens = {
  usage: 'Usage: npm run collector-token -- create|list|revoke CLUSTER',
  unknownCluster: 'There is no cluster {cluster} in the configuration. There are: {clusters}.',
  created:
    'A token for the collector of {cluster} (id {id}). It is shown this once; keep it where only the account of the scheduled task can read it:',
  none: '{cluster} has no tokens.',
  valid: '{id}  created {createdAt}  valid',
  revoked: '{id}  created {createdAt}  revoked {revokedAt}',
  revokedCount:
    '{count, plural, =0 {No valid token of {cluster} was there to revoke.} one {One token of {cluster} is revoked.} other {# tokens of {cluster} are revoked.}}',
  notReady: 'The tokens cannot be reached: {reason}',
} as const;
