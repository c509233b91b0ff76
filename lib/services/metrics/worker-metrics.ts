import 'server-only';
import { HEARTBEAT_STATES } from '@/lib/domain/workers/heartbeat-state';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewMaster } from '@/lib/services/workers/master-view';
import { viewSection } from '../section-view';
import { viewWorkers } from '@/lib/services/workers/worker-views';
import { known, type ClusterMetric, type Sample } from './define-metric';

/** Workers and master. While they cannot be seen there is no number of those online, not even zero. */
export const WORKER_METRICS: readonly ClusterMetric[] = [
  {
    name: 'scale_out_watch_worker_state',
    help: 'Workers by state; only state="unknown" while they cannot be seen, nothing if they never were',
    type: 'gauge',
    labelNames: ['state'],
    samples: countByState,
  },
  {
    name: 'scale_out_watch_workers_disabled',
    help: 'Workers that are registered and not enabled',
    type: 'gauge',
    labelNames: [],
    samples: (state, now) =>
      viewSection(state, 'workers', now).isFresh
        ? known(viewWorkers(state, now).filter(({ isEnabled }) => !isEnabled).length)
        : [],
  },
  {
    name: 'scale_out_watch_worker_heartbeat_age_seconds',
    help: 'Age of the last heartbeat of enabled workers at the last poll: the greatest, and the median',
    type: 'gauge',
    labelNames: ['aggregate'],
    samples: heartbeatAges,
  },
  {
    name: 'scale_out_watch_master_state',
    help: '1 for the state that the master is in, 0 for the others',
    type: 'gauge',
    labelNames: ['state'],
    samples: (state, now) => {
      const current = viewMaster(state, now)?.state ?? 'unknown';
      return HEARTBEAT_STATES.map((name) => ({
        labels: { state: name },
        value: name === current ? 1 : 0,
      }));
    },
  },
  {
    name: 'scale_out_watch_master_heartbeat_age_seconds',
    help: 'Age of the last heartbeat of the master at the last poll',
    type: 'gauge',
    labelNames: [],
    samples: (state, now) => {
      if (!viewSection(state, 'masterProperties', now).isFresh) return [];
      const ageMs = viewMaster(state, now)?.heartbeatAgeMs ?? null;
      return known(ageMs === null ? null : ageMs / 1_000);
    },
  },
];

function countByState(state: ClusterState, now: Date): Sample[] {
  const { isFresh, data } = viewSection(state, 'workers', now);
  if (data === null) return [];
  const workers = viewWorkers(state, now);
  return HEARTBEAT_STATES.filter((name) => isFresh || name === 'unknown').map((name) => ({
    labels: { state: name },
    value: workers.filter((worker) => worker.state === name).length,
  }));
}

function heartbeatAges(state: ClusterState, now: Date): Sample[] {
  if (!viewSection(state, 'workers', now).isFresh) return [];
  const ages = viewWorkers(state, now)
    .flatMap(({ isEnabled, heartbeatAgeMs }) =>
      isEnabled && heartbeatAgeMs !== null ? [heartbeatAgeMs / 1_000] : [],
    )
    .sort((left, right) => left - right);
  const max = ages.at(-1);
  const median = ages[Math.floor((ages.length - 1) / 2)];
  if (max === undefined || median === undefined) return [];
  return [
    { labels: { aggregate: 'max' }, value: max },
    { labels: { aggregate: 'median' }, value: median },
  ];
}
