/** What the anomalies page can be narrowed to by its address. */
export type AnomalyFilter = {
  cluster?: string;
  severity?: string;
  rule?: string;
  state?: string;
  text?: string;
};

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
  anomalies: (filter: AnomalyFilter = {}) => `/anomalies${queryOf(filter)}`,
  anomaly: (anomalyId: string) => `/anomalies/${encodeURIComponent(anomalyId)}`,
  runbooks: () => '/runbooks',
  runbook: (runbook: string, { cluster, subject, step }: RunbookSubject & { step?: string } = {}) =>
    `/runbooks/${runbook}${queryOf({ cluster, subject })}${step ? `#${anchorOfStep(step)}` : ''}`,
  diagnose: () => '/diagnose',
  monitor: (cluster?: string) =>
    `/monitor${cluster === undefined ? '' : `#${anchorOfCluster(cluster)}`}`,
  store: () => `/monitor#${anchorOfStore()}`,
  permissions: (cluster?: string) =>
    `/permissions${cluster === undefined ? '' : `#${anchorOfPermissions(cluster)}`}`,
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
