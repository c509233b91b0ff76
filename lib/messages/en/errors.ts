/** What is said when nothing else can be: every page brings these words. */
export const errors = {
  title: 'This page failed',
  why: 'The fault is in the dashboard, not in a cluster. Until this page works again, the other pages tell how the clusters are.',
  digest: 'Reference {digest} in the log of the dashboard server',
  retry: 'Try again',
  notFound: 'There is no such page',
  notFoundWhy: 'The address may be mistyped, or the cluster is no longer configured.',
  toOverview: 'Go to the overview',
} as const;
