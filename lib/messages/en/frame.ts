import { errors } from './errors';

export const frame = {
  product: 'Scale Out Watch',
  title: '{page} · Scale Out Watch',
  skip: 'Skip to the content',
  pages: {
    overview: 'Overview',
    workers: 'Workers',
    master: 'Master',
    'availability-groups': 'Availability groups',
    readiness: 'High availability',
    anomalies: 'Anomalies',
    runbooks: 'Runbooks',
    diagnose: 'Diagnose',
    monitor: 'Monitor',
    wall: 'Wall',
  },
  navigation: 'Pages',
  collapse: 'Collapse the list of pages',
  expand: 'Expand the list of pages',
  cluster: {
    label: 'Cluster',
    all: 'All clusters',
    none: 'No cluster configured',
  },
  zone: {
    label: 'Time zone',
    utc: 'UTC',
    server: 'SQL Server’s zone',
    browser: 'This browser’s zone',
    serverUnknown: 'not known yet',
  },
  theme: {
    label: 'Colours',
    system: 'Like the system',
    light: 'Light',
    dark: 'Dark',
  },
  age: {
    label: 'Age of the data',
    fresh: '{age} old',
    due: 'due',
    late: 'late {duration}',
    never: 'not read yet',
    stale: 'stale, {age} old',
    tooltip: 'Last good poll of {cluster}: {instant}. A poll is due every {interval}.',
    tooltipNever: 'No good poll of {cluster} yet. A poll is due every {interval}.',
    nextPoll: 'Next attempt in {duration}.',
  },
  connection: {
    label: 'Connection to the dashboard server',
    connecting: 'connecting',
    live: 'live',
    lost: 'polling',
    unreachable: 'no answer',
    connectingWhy: 'The event stream is being opened.',
    liveWhy: 'Changes arrive as soon as a poll has ended.',
    lostWhy: 'The event stream is lost, so the page asks every 10 seconds.',
    unreachableWhy:
      'The dashboard server does not answer. Nothing on this page can be vouched for.',
  },
  serverLost:
    'Dashboard server not reachable since <since></since>. What you see is from <from></from>; it may no longer be true.',
  serverLostNeverAnswered:
    'Dashboard server not reachable since <since></since>. What you see is from when this page was loaded.',
  notices: 'Notices',
  simulated:
    'Simulated data: {clusters} {count, plural, one {is no real cluster} other {are no real clusters}}.',
  tabCritical: '▲{count, number}',
  tabWarning: '◆{count, number}',
  tabAcknowledged: '△{count, number}',
  errors,
} as const;
