/** What the anomalies page can be narrowed to by its address. */
export type AnomalyFilter = {
  cluster?: string;
  severity?: string;
  rule?: string;
  state?: string;
  text?: string;
};

/** What a list of executions can be narrowed to by its address, as it stands there. */
export type ExecutionQuery = {
  status?: string;
  worker?: string;
  folder?: string;
  project?: string;
  package?: string;
};

/** What a list of packages, or one of them, is shown for. */
export type PackageQuery = { range?: string; text?: string; sort?: string };

type PackageName = { folderName: string; projectName: string; packageName: string };

/** What a runbook is opened for; without a cluster it is read as it is. */
export type RunbookSubject = { cluster?: string | null; subject?: string | null };

/** The time that a page of history shows: a preset, or ISO 8601 instants. */
export type HistoryRange = { range?: string; from?: string; to?: string };

const clusterPath = (cluster: string) => `/clusters/${encodeURIComponent(cluster)}`;

/** Every page of the dashboard by what it shows; names of clusters and ids are escaped. */
export const paths = {
  overview: () => '/',
  workers: (cluster: string) => `${clusterPath(cluster)}/workers`,
  worker: (cluster: string, workerId: string) =>
    `${clusterPath(cluster)}/workers/${encodeURIComponent(workerId)}`,
  master: (cluster: string) => `${clusterPath(cluster)}/master`,
  history: (cluster: string, range: HistoryRange = {}) =>
    `${clusterPath(cluster)}/history${queryOf(range)}`,
  executions: (cluster: string, query: ExecutionQuery = {}) =>
    `${clusterPath(cluster)}/executions${queryOf(query)}`,
  packages: (cluster: string, query: PackageQuery = {}) =>
    `${clusterPath(cluster)}/packages${queryOf(query)}`,
  package: (
    cluster: string,
    { folderName, projectName, packageName }: PackageName,
    query: PackageQuery = {},
  ) => {
    const names = [folderName, projectName, packageName].map(encodeURIComponent);
    return `${clusterPath(cluster)}/packages/${names.join('/')}${queryOf(query)}`;
  },
  allExecutions: () => '/executions',
  execution: (cluster: string, executionId: string) =>
    `${clusterPath(cluster)}/executions/${encodeURIComponent(executionId)}`,
  allAvailabilityGroups: () => '/availability-groups',
  availabilityGroups: (cluster: string) => `${clusterPath(cluster)}/availability-groups`,
  availabilityGroup: (cluster: string, groupId: string) =>
    `${clusterPath(cluster)}/availability-groups/${encodeURIComponent(groupId)}`,
  /** Where settings of the failover cluster behind a cluster come in. */
  clusterSettings: (cluster: string) =>
    `${clusterPath(cluster)}/availability-groups#${anchorOfClusterSettings()}`,
  readiness: (cluster: string) => `${clusterPath(cluster)}/readiness`,
  anomalies: (filter: AnomalyFilter = {}) => `/anomalies${queryOf(filter)}`,
  anomaly: (anomalyId: string) => `/anomalies/${encodeURIComponent(anomalyId)}`,
  runbooks: () => '/runbooks',
  runbook: (runbook: string, { cluster, subject, step }: RunbookSubject & { step?: string } = {}) =>
    `/runbooks/${runbook}${queryOf({ cluster, subject })}${step ? `#${anchorOfStep(step)}` : ''}`,
  diagnose: () => '/diagnose',
  /** The wall display of one cluster, or of whichever is the worst. */
  wall: (cluster?: string) =>
    cluster === undefined ? '/wall' : `/wall/${encodeURIComponent(cluster)}`,
  monitor: (cluster?: string) =>
    `/monitor${cluster === undefined ? '' : `#${anchorOfCluster(cluster)}`}`,
  store: () => `/monitor#${anchorOfStore()}`,
  notifications: () => '/notifications',
  permissions: (cluster?: string) =>
    `/permissions${cluster === undefined ? '' : `#${anchorOfPermissions(cluster)}`}`,
  account: () => '/account',
  usersAndTokens: () => '/users-and-tokens',
  audit: () => '/audit',
  signIn: () => '/sign-in',
  collectorScript: () => '/collect-cluster-settings.ps1',
  grantScript: () => '/sql/grant-monitor.sql',
} as const;

/** Element id of what the monitor page tells of one cluster. */
export function anchorOfCluster(cluster: string): string {
  return `cluster-${encodeURIComponent(cluster)}`;
}

/** Element id of what the monitor page tells of history. */
export function anchorOfStore(): string {
  return 'history';
}

/** Element id of the form for settings of the failover cluster. */
export function anchorOfClusterSettings(): string {
  return 'cluster-settings';
}

/** Element id of a step of a runbook. */
export function anchorOfStep(step: string): string {
  return `step-${step}`;
}

/** Element id of the list of what a cluster's login may read. */
export function anchorOfPermissions(cluster: string): string {
  return `permissions-${encodeURIComponent(cluster)}`;
}

function queryOf(filter: Record<string, string | null | undefined>): string {
  const entries = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : []));
  return entries.length > 0 ? `?${new URLSearchParams(entries).toString()}` : '';
}
