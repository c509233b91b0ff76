export const keys = {
  title: 'Keys',
  open: 'List the keys',
  close: 'Close',
  what: 'What it does',
  key: 'Keys',
  then: 'then',
  or: 'or',
  switch: 'Single keys work',
  switchWhy:
    'Keys never work while you type, nor together with others. Switch them off if your speech input or screen reader needs the letters.',
  scopes: {
    anywhere: 'Anywhere',
    go: 'Go to a page',
    list: 'In lists',
    wall: 'On the wall',
  },
  anywhere: {
    find: 'Find a cluster, worker, anomaly, runbook, rule, page or setting',
    help: 'List the keys',
  },
  go: {
    overview: 'Overview',
    workers: 'Workers',
    master: 'Master (Scale Out)',
    anomalies: 'Anomalies',
    runbooks: 'Runbooks',
    diagnose: 'Diagnose',
    monitor: 'Monitor',
    wall: 'Wall',
  },
  list: {
    next: 'Next one',
    previous: 'The one before',
    first: 'First one',
    last: 'Last one',
    open: 'Open it',
    leave: 'Leave the list',
  },
  wall: {
    fullScreen: 'Full screen, and back',
  },
} as const;
