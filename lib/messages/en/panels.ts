export const panels = {
  loading: 'Waiting for the first reading',
  stale: 'Not read since <time></time>',
  staleWhy: 'What you see is the last good reading. It may no longer be true.',
  failed: 'Could not be read',
  failedQuery: 'Query {query}',
  failedNumber: 'SQL Server error {number}',
  lastRead: 'Last read <time></time>. What you see below is from then and may no longer be true.',
  neverRead: 'It was never read, so nothing can be shown.',
  denied: 'The dashboard may not read {object}',
  deniedWhy:
    'What depends on it is unknown, not fine. This statement gives exactly this right; run it on every replica that can become primary.',
  grant: 'GRANT statement',
  permissions: 'All permissions of {cluster}',
  notApplicable: 'Does not apply here',
  notApplicableWhy: {
    hadrDisabled:
      'Always On availability groups are switched off on this instance: it says so itself (SERVERPROPERTY IsHadrEnabled is 0). There are no groups, so none can be ill.',
  },
  requestFailed: {
    badRequest: 'The dashboard server did not understand the question.',
    unauthorized: 'The dashboard server does not know any more who you are. Sign in again.',
    notFound: 'The dashboard server does not know this any more.',
    forbidden:
      'Your role does not allow this, or the change did not come from a page of the dashboard.',
    conflict: 'Somebody else was faster; what you see now is how it is.',
    tooLarge: 'That is more than the dashboard server takes.',
    notReady: 'The dashboard server is still starting.',
    tooManyAttempts: 'There were too many failed attempts. Wait a little and try again.',
    busy: 'Too many are reading this cluster right now. The page asks again in a moment.',
    storeUnavailable: 'The dashboard server cannot read its history now.',
    internal: 'The dashboard server failed to answer.',
    unreachable: 'The dashboard server does not answer.',
    wrongShape:
      'The dashboard server answered in another version’s words. Reload this page to get the new version.',
  },
  requestId: 'Request {id} in the log of the dashboard server',
} as const;
