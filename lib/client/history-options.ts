import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { fetchJson } from './fetch-json';
import { clusterUrl } from './query-options';

const loadSchemas = () => import('@/lib/domain/history/history-payload');

type Schemas = Awaited<ReturnType<typeof loadSchemas>>;

const TREND_POLL_MS = 300_000;

export type AskedRange = { fromMs: number; toMs: number };

/** The states of all workers of a cluster over a range, or of one. */
export const workerHistoryOptions = (cluster: string, range: AskedRange, worker?: string) =>
  historyQuery(
    cluster,
    'workers',
    range,
    ({ workerHistoryPayloadSchema }) => workerHistoryPayloadSchema,
    worker,
  );

/** The states of the master, and the age of its heartbeat. */
export const masterHistoryOptions = (cluster: string, range: AskedRange) =>
  historyQuery(
    cluster,
    'master',
    range,
    ({ masterHistoryPayloadSchema }) => masterHistoryPayloadSchema,
  );

/** The age of the heartbeat of one worker. */
export const heartbeatHistoryOptions = (cluster: string, range: AskedRange, worker: string) =>
  historyQuery(
    cluster,
    'heartbeat',
    range,
    ({ heartbeatHistoryPayloadSchema }) => heartbeatHistoryPayloadSchema,
    worker,
  );

/** The anomalies that were open in a range. */
export const anomalyMarksOptions = (cluster: string, range: AskedRange) =>
  historyQuery(
    cluster,
    'anomalies',
    range,
    ({ anomalyMarksPayloadSchema }) => anomalyMarksPayloadSchema,
  );

/** Tasks, slots and executions. */
export const activityHistoryOptions = (cluster: string, range: AskedRange) =>
  historyQuery(
    cluster,
    'activity',
    range,
    ({ activityHistoryPayloadSchema }) => activityHistoryPayloadSchema,
  );

/** What each query of the monitor cost. */
export const costHistoryOptions = (cluster: string, range: AskedRange) =>
  historyQuery(cluster, 'cost', range, ({ costHistoryPayloadSchema }) => costHistoryPayloadSchema);

/** How many tasks the workers held. */
export const slotHistoryOptions = (cluster: string, range: AskedRange) =>
  historyQuery(cluster, 'slots', range, ({ slotHistoryPayloadSchema }) => slotHistoryPayloadSchema);

/** What ended, and how long it had waited and run. */
export const outcomeHistoryOptions = (cluster: string, range: AskedRange) =>
  historyQuery(
    cluster,
    'outcomes',
    range,
    ({ outcomeHistoryPayloadSchema }) => outcomeHistoryPayloadSchema,
  );

/** Who became primary, and which timeouts were changed. */
export const changeHistoryOptions = (cluster: string, range: AskedRange) =>
  historyQuery(
    cluster,
    'changes',
    range,
    ({ changeHistoryPayloadSchema }) => changeHistoryPayloadSchema,
  );

/** The last day of every cluster, anew every few minutes. */
export const trendsOptions = () =>
  queryOptions({
    queryKey: ['trends'],
    queryFn: ({ signal }) =>
      fetchJson('/api/trends', async () => (await loadSchemas()).trendsPayloadSchema, signal),
    refetchInterval: TREND_POLL_MS,
  });

/** What has been does not change: only another range is asked for. Until its answer comes, the last one stays. */
function historyQuery<Payload extends { asOf: Date }>(
  cluster: string,
  what: string,
  { fromMs, toMs }: AskedRange,
  pick: (schemas: Schemas) => z.ZodType<Payload>,
  worker?: string,
) {
  const query = new URLSearchParams({
    from: new Date(fromMs).toISOString(),
    to: new Date(toMs).toISOString(),
    ...(worker !== undefined && { worker }),
  });
  return queryOptions({
    queryKey: ['history', cluster, what, worker ?? null, fromMs, toMs],
    queryFn: ({ signal }) =>
      fetchJson(
        `${clusterUrl(cluster)}/history/${what}?${query}`,
        async () => pick(await loadSchemas()),
        signal,
      ),
    placeholderData: keepPreviousData,
  });
}
