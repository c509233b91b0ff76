import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PackageInput } from '@/lib/domain/packages/package-request';
import type { PackageRange } from '@/lib/domain/packages/package-range';
import type { RunbookId } from '@/lib/domain/runbook';
import { paths, type RunbookSubject } from '@/lib/format/paths';
import { fetchJson } from './fetch-json';
import { refetchInterval } from './refetch-interval';

const anomalyUrl = (anomalyId: string) => `/api/anomalies/${encodeURIComponent(anomalyId)}`;

/** Where the routes about one cluster begin. */
export const clusterUrl = (cluster: string) => `/api/clusters/${encodeURIComponent(cluster)}`;

/** All clusters at a glance. */
export const overviewOptions = () =>
  queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }) =>
      fetchJson(
        '/api/overview',
        async () => (await import('@/lib/domain/overview-payload')).overviewPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** Workers and live tasks of one cluster. */
export const workersOptions = (cluster: string) =>
  queryOptions({
    queryKey: ['clusters', cluster, 'workers'],
    queryFn: ({ signal }) =>
      fetchJson(
        `${clusterUrl(cluster)}/workers`,
        async () => (await import('@/lib/domain/workers/workers-payload')).workersPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** Master and properties of one cluster. */
export const masterOptions = (cluster: string) =>
  queryOptions({
    queryKey: ['clusters', cluster, 'master'],
    queryFn: ({ signal }) =>
      fetchJson(
        `${clusterUrl(cluster)}/master`,
        async () => (await import('@/lib/domain/workers/master-payload')).masterPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** Availability groups of one cluster. */
export const availabilityGroupsOptions = (cluster: string) =>
  queryOptions({
    queryKey: ['clusters', cluster, 'availability-groups'],
    queryFn: ({ signal }) =>
      fetchJson(
        `${clusterUrl(cluster)}/availability-groups`,
        async () =>
          (await import('@/lib/domain/availability/availability-groups-payload'))
            .availabilityGroupsPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** Availability groups of every cluster. */
export const allAvailabilityGroupsOptions = () =>
  queryOptions({
    queryKey: ['availability-groups'],
    queryFn: ({ signal }) =>
      fetchJson(
        '/api/availability-groups',
        async () =>
          (await import('@/lib/domain/availability/availability-groups-payload'))
            .allAvailabilityGroupsPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** One availability group with everything that is known of it. */
export const availabilityGroupOptions = (cluster: string, groupId: string) =>
  queryOptions({
    queryKey: ['clusters', cluster, 'availability-groups', groupId.toUpperCase()],
    queryFn: ({ signal }) =>
      fetchJson(
        `${clusterUrl(cluster)}/availability-groups/${encodeURIComponent(groupId)}`,
        async () =>
          (await import('@/lib/domain/availability/availability-groups-payload'))
            .availabilityGroupPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** How far one cluster is highly available, as documented. */
export const readinessOptions = (cluster: string) =>
  queryOptions({
    queryKey: ['clusters', cluster, 'readiness'],
    queryFn: ({ signal }) =>
      fetchJson(
        `${clusterUrl(cluster)}/readiness`,
        async () =>
          (await import('@/lib/domain/availability/readiness-payload')).readinessPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** Anomalies of all clusters, and what could not be judged. */
export const anomaliesOptions = () =>
  queryOptions({
    queryKey: ['anomalies'],
    queryFn: ({ signal }) =>
      fetchJson(
        '/api/anomalies',
        async () =>
          (await import('@/lib/domain/anomalies/anomalies-payload')).anomaliesPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** One anomaly with everything that is known of it. */
export const anomalyOptions = (anomalyId: string) =>
  queryOptions({
    queryKey: ['anomalies', anomalyId],
    queryFn: ({ signal }) =>
      fetchJson(
        anomalyUrl(anomalyId),
        async () => (await import('@/lib/domain/anomalies/anomaly-payload')).anomalyPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** What the list of earlier anomalies can be narrowed to. */
export type HistoryFilter = Partial<Record<'cluster' | 'severity' | 'rule', string>>;

/** Resolved anomalies that are kept, page by page and only when asked for: what is over does not change. */
export const anomalyHistoryOptions = (filter: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['anomaly-history', filter],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ ...filter, status: 'resolved' });
      if (pageParam !== null) query.set('before', pageParam);
      return fetchJson(
        `/api/anomalies/history?${query}`,
        async () =>
          (await import('@/lib/domain/anomalies/anomaly-history-payload'))
            .anomalyHistoryPayloadSchema,
        signal,
      );
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }) => data.next,
    enabled: false,
  });

/** Workers of all clusters by what they are called; not kept up to date, it is an answer to what was typed. */
export const foundWorkersOptions = (text: string) =>
  queryOptions({
    queryKey: ['found-workers', text],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/workers?${new URLSearchParams({ text }).toString()}`,
        async () =>
          (await import('@/lib/domain/workers/found-workers-payload')).foundWorkersPayloadSchema,
        signal,
      ),
    gcTime: 60_000,
    staleTime: 5_000,
  });

/** Packages of all clusters by what they are called; not kept up to date either. */
export const foundPackagesOptions = (text: string) =>
  queryOptions({
    queryKey: ['found-packages', text],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/packages?${new URLSearchParams({ text }).toString()}`,
        async () =>
          (await import('@/lib/domain/packages/found-packages-payload')).foundPackagesPayloadSchema,
        signal,
      ),
    gcTime: 60_000,
    staleTime: 5_000,
  });

/** Sums of what is over hardly change; while history is still being read, they do. */
const PACKAGES_POLL_MS = 30_000;

/** What the packages of a cluster add up to. Not told anew with every poll, because nothing that is over changes. */
export const packagesOptions = (cluster: string, range: PackageRange) =>
  queryOptions({
    queryKey: ['packages', cluster, range],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api${paths.packages(cluster, { range })}`,
        async () => (await import('@/lib/domain/packages/packages-payload')).packagesPayloadSchema,
        signal,
      ),
    refetchInterval: PACKAGES_POLL_MS,
  });

/** One package. */
export const packageOptions = ({ cluster, range, ...names }: PackageInput) =>
  queryOptions({
    queryKey: ['packages', cluster, range, names.folder, names.project, names.package],
    queryFn: ({ signal }) => {
      const name = {
        folderName: names.folder,
        projectName: names.project,
        packageName: names.package,
      };
      return fetchJson(
        `/api${paths.package(cluster, name, { range })}`,
        async () => (await import('@/lib/domain/packages/packages-payload')).packagePayloadSchema,
        signal,
      );
    },
    refetchInterval: PACKAGES_POLL_MS,
  });

/** How the watching itself goes. */
export const monitorOptions = () =>
  queryOptions({
    queryKey: ['monitor'],
    queryFn: ({ signal }) =>
      fetchJson(
        '/api/monitor',
        async () => (await import('@/lib/domain/monitor-payload')).monitorPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** Who is told what, and what became of the last messages. */
export const notificationsOptions = () =>
  queryOptions({
    queryKey: ['notifications'],
    queryFn: ({ signal }) =>
      fetchJson(
        '/api/notifications',
        async () =>
          (await import('@/lib/domain/notifications/notifications-payload'))
            .notificationsPayloadSchema,
        signal,
      ),
    refetchInterval,
  });

/** A runbook with the values, checks and anomalies of one cluster and subject. */
export const runbookOptions = (runbook: RunbookId, about: RunbookSubject) =>
  queryOptions({
    queryKey: ['runbooks', runbook, about.cluster ?? null, about.subject ?? null],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api${paths.runbook(runbook, about)}`,
        async () => (await import('@/lib/domain/runbook-payload')).runbookPayloadSchema,
        signal,
      ),
    refetchInterval,
  });
