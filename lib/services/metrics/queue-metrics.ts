import 'server-only';
import type { ExecutionsData } from '@/lib/domain/executions/execution';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '../section-view';
import { countExecutions } from '../summarize-cluster';
import { known, type ClusterMetric, type Sample } from './define-metric';

/** What runs and what waits. A login that sees only its own executions has no number of all. */
export const QUEUE_METRICS: readonly ClusterMetric[] = [
  {
    name: 'scale_out_watch_executions_running',
    help: 'Executions that run',
    type: 'gauge',
    labelNames: [],
    samples: (state, now) => {
      const executions = allExecutions(state, now);
      return known(executions && countExecutions(executions, false).running);
    },
  },
  {
    name: 'scale_out_watch_queue_depth',
    help: 'What waits: executions that are pending, and tasks that no worker has taken yet',
    type: 'gauge',
    labelNames: ['kind'],
    samples: queueDepth,
  },
  {
    name: 'scale_out_watch_queue_oldest_wait_seconds',
    help: 'How long the oldest pending execution has waited; 0 while none is pending',
    type: 'gauge',
    labelNames: [],
    samples: (state, now) => {
      const executions = allExecutions(state, now);
      if (!executions) return [];
      const sinceAt = countExecutions(executions, false).oldestPendingSinceAt;
      const skewMs = state.snapshot?.source?.clockSkewMs ?? 0;
      return known(sinceAt ? Math.max(0, now.getTime() + skewMs - sinceAt.getTime()) / 1_000 : 0);
    },
  },
];

function queueDepth(state: ClusterState, now: Date): Sample[] {
  const executions = allExecutions(state, now);
  const tasks = viewSection(state, 'tasks', now);
  const samples: Sample[] = [];
  if (executions) {
    const value = countExecutions(executions, false).pending;
    samples.push({ labels: { kind: 'pending_executions' }, value });
  }
  if (tasks.isFresh && tasks.data) {
    const value = tasks.data.filter(({ status }) => status === 'ready').length;
    samples.push({ labels: { kind: 'waiting_tasks' }, value });
  }
  return samples;
}

function allExecutions(state: ClusterState, now: Date): ExecutionsData | null {
  const { isFresh, data } = viewSection(state, 'executions', now);
  return isFresh && data?.hidden === null ? data : null;
}
