/** What the anomalies page can be narrowed to by its address. */
export type AnomalyFilter = {
  cluster?: string;
  severity?: string;
  rule?: string;
  state?: string;
  text?: string;
};

const clusterPath = (cluster: string) => `/clusters/${encodeURIComponent(cluster)}`;

/** Every page of the dashboard by what it shows; names of clusters and ids are escaped. */
export const paths = {
  overview: () => '/',
  workers: (cluster: string) => `${clusterPath(cluster)}/workers`,
  worker: (cluster: string, workerId: string) =>
    `${clusterPath(cluster)}/workers/${encodeURIComponent(workerId)}`,
  master: (cluster: string) => `${clusterPath(cluster)}/master`,
  anomalies: (filter: AnomalyFilter = {}) => `/anomalies${queryOf(filter)}`,
  anomaly: (anomalyId: string) => `/anomalies#${anchorOfAnomaly(anomalyId)}`,
  monitor: () => '/monitor',
  permissions: (cluster: string) => `/monitor#${anchorOfPermissions(cluster)}`,
} as const;

/** Element id of an anomaly's card, so that its address can be passed on. */
export function anchorOfAnomaly(anomalyId: string): string {
  return `anomaly-${encodeURIComponent(anomalyId)}`;
}

/** Element id of the list of what a cluster's login may read. */
export function anchorOfPermissions(cluster: string): string {
  return `permissions-${encodeURIComponent(cluster)}`;
}

function queryOf(filter: AnomalyFilter): string {
  const entries = Object.entries(filter).filter(([, value]) => value);
  return entries.length > 0 ? `?${new URLSearchParams(entries).toString()}` : '';
}
