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
  requestFailed: {
    badRequest: 'The dashboard server did not understand the question.',
    notFound: 'The dashboard server does not know this cluster any more.',
    notReady: 'The dashboard server is still starting.',
    busy: 'Too many are reading this cluster right now. The page asks again in a moment.',
    internal: 'The dashboard server failed to answer.',
    unreachable: 'The dashboard server does not answer.',
    wrongShape:
      'The dashboard server answered in another version’s words. Reload this page to get the new version.',
  },
  requestId: 'Request {id} in the log of the dashboard server',
} as const;
