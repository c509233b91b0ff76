import { queryOptions } from '@tanstack/react-query';
import { anomaliesPayloadSchema } from '@/lib/domain/anomalies-payload';
import { foundWorkersPayloadSchema } from '@/lib/domain/found-workers-payload';
import { masterPayloadSchema } from '@/lib/domain/master-payload';
import { monitorPayloadSchema } from '@/lib/domain/monitor-payload';
import { overviewPayloadSchema } from '@/lib/domain/overview-payload';
import type { RunbookId } from '@/lib/domain/runbook';
import { runbookPayloadSchema } from '@/lib/domain/runbook-payload';
import { workersPayloadSchema } from '@/lib/domain/workers-payload';
import { paths, type RunbookSubject } from '@/lib/format/paths';
import { fetchJson } from './fetch-json';
import { refetchInterval } from './refetch-interval';

const clusterUrl = (cluster: string) => `/api/clusters/${encodeURIComponent(cluster)}`;

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

/** Workers of all clusters by what they are called; not kept up to date, it is an answer to what was typed. */
export const foundWorkersOptions = (text: string) =>
  queryOptions({
    queryKey: ['found-workers', text],
    queryFn: ({ signal }) =>
      fetchJson(
        `/api/workers?${new URLSearchParams({ text }).toString()}`,
        foundWorkersPayloadSchema,
        signal,
      ),
    gcTime: 60_000,
    staleTime: 5_000,
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
