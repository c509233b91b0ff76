import 'server-only';
import { judgeConnection } from '../judge-health';
import { known, timestampOf, type ClusterMetric } from './define-metric';

/** How the watching itself goes: the metrics that are there also when nothing of a cluster can be seen. */
export const POLL_METRICS: readonly ClusterMetric[] = [
  {
    name: 'scale_out_watch_cluster_up',
    help: '1 while the last poll reached the instance and is not overdue; 0 while the cluster cannot be seen',
    type: 'gauge',
    labelNames: [],
    samples: (state, now) => {
      const connection = judgeConnection(state, now);
      return [{ value: connection === 'online' || connection === 'late' ? 1 : 0 }];
    },
  },
  {
    name: 'scale_out_watch_poll_interval_seconds',
    help: 'How often the cluster is polled',
    type: 'gauge',
    labelNames: [],
    samples: ({ settings }) => [{ value: settings.pollIntervalMs / 1_000 }],
  },
  {
    name: 'scale_out_watch_poll_duration_seconds',
    help: 'Duration of the last poll',
    type: 'gauge',
    labelNames: [],
    samples: ({ poll }) => known(poll.lastDurationMs === null ? null : poll.lastDurationMs / 1_000),
  },
  {
    name: 'scale_out_watch_polls_total',
    help: 'Polls since the dashboard was started',
    type: 'counter',
    labelNames: [],
    samples: ({ poll }) => [{ value: poll.pollCount }],
  },
  {
    name: 'scale_out_watch_poll_failures_total',
    help: 'Polls that did not reach the instance, or could not read workers or master',
    type: 'counter',
    labelNames: [],
    samples: ({ poll }) => [{ value: poll.failedPollCount }],
  },
  {
    name: 'scale_out_watch_last_good_poll_timestamp_seconds',
    help: 'When workers and master were last read; absent before the first time',
    type: 'gauge',
    labelNames: [],
    samples: ({ poll }) => timestampOf(poll.lastGoodPollAt),
  },
  {
    name: 'scale_out_watch_query_runs_total',
    help: 'Runs of each query',
    type: 'counter',
    labelNames: ['query'],
    samples: ({ costs }) =>
      costs.map(({ name, runCount }) => ({ labels: { query: name }, value: runCount })),
  },
  {
    name: 'scale_out_watch_query_failures_total',
    help: 'Runs of each query that failed',
    type: 'counter',
    labelNames: ['query'],
    samples: ({ costs }) =>
      costs.map(({ name, failureCount }) => ({ labels: { query: name }, value: failureCount })),
  },
  {
    name: 'scale_out_watch_query_duration_seconds_total',
    help: 'Time spent in the round trips of each query; queries that share a round trip each count all of it',
    type: 'counter',
    labelNames: ['query'],
    samples: ({ costs }) =>
      costs.map(({ name, totalDurationMs }) => ({
        labels: { query: name },
        value: totalDurationMs / 1_000,
      })),
  },
];
