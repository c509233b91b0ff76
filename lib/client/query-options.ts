import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { anomaliesPayloadSchema } from '@/lib/domain/anomalies-payload';
import { anomalyHistoryPayloadSchema } from '@/lib/domain/anomaly-history-payload';
import { anomalyPayloadSchema } from '@/lib/domain/anomaly-payload';
import { masterPayloadSchema } from '@/lib/domain/master-payload';
import { monitorPayloadSchema } from '@/lib/domain/monitor-payload';
import { overviewPayloadSchema } from '@/lib/domain/overview-payload';
import type { RunbookId } from '@/lib/domain/runbook';
import { runbookPayloadSchema } from '@/lib/domain/runbook-payload';
import { workersPayloadSchema } from '@/lib/domain/workers-payload';
import { paths, type RunbookSubject } from '@/lib/format/paths';
import { currentConnection } from './connection';
import { fetchJson } from './fetch-json';

/** Even a live stream is not trusted blindly: a proxy may hold it open and pass nothing on. */
const SAFETY_POLL_MS = 30_000;
const FALLBACK_POLL_MS = 10_000;

const refetchInterval = () =>
  currentConnection().stream === 'live' ? SAFETY_POLL_MS : FALLBACK_POLL_MS;

const anomalyUrl = (anomalyId: string) => `/api/anomalies/${encodeURIComponent(anomalyId)}`;

/** Where the routes about one cluster begin. */
export const clusterUrl = (cluster: string) => `/api/clusters/${encodeURIComponent(cluster)}`;

/** All clusters at a glance. */
export const overviewOptions = () =>
  queryOptions({
    queryKey: ['overview'],
    queryFn: ({ signal }) => fetchJson('/api/overview', overviewPayloadSchema, signal),
    refetchInterval,
  });

/** Workers and live tasks of one cluster. */
export const workersOptions = (cluster: string) =>
  queryOptions({
    queryKey: ['clusters', cluster, 'workers'],
    queryFn: ({ signal }) =>
      fetchJson(`${clusterUrl(cluster)}/workers`, workersPayloadSchema, signal),
    refetchInterval,
  });

/** Master and properties of one cluster. */
export const masterOptions = (cluster: string) =>
  queryOptions({
    queryKey: ['clusters', cluster, 'master'],
    queryFn: ({ signal }) =>
      fetchJson(`${clusterUrl(cluster)}/master`, masterPayloadSchema, signal),
    refetchInterval,
  });

/** Anomalies of all clusters, and what could not be judged. */
export const anomaliesOptions = () =>
  queryOptions({
    queryKey: ['anomalies'],
    queryFn: ({ signal }) => fetchJson('/api/anomalies', anomaliesPayloadSchema, signal),
    refetchInterval,
  });

/** One anomaly with everything that is known of it. */
export const anomalyOptions = (anomalyId: string) =>
  queryOptions({
    queryKey: ['anomalies', anomalyId],
    queryFn: ({ signal }) => fetchJson(anomalyUrl(anomalyId), anomalyPayloadSchema, signal),
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
      return fetchJson(`/api/anomalies/history?${query}`, anomalyHistoryPayloadSchema, signal);
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ data }) => data.next,
    enabled: false,
  });

/** How the watching itself goes. */
export const monitorOptions = () =>
  queryOptions({
    queryKey: ['monitor'],
    queryFn: ({ signal }) => fetchJson('/api/monitor', monitorPayloadSchema, signal),
    refetchInterval,
  });

/** A runbook with the values, checks and anomalies of one cluster and subject. */
export const runbookOptions = (runbook: RunbookId, about: RunbookSubject) =>
  queryOptions({
    queryKey: ['runbooks', runbook, about.cluster ?? null, about.subject ?? null],
    queryFn: ({ signal }) =>
      fetchJson(`/api${paths.runbook(runbook, about)}`, runbookPayloadSchema, signal),
    refetchInterval,
  });
