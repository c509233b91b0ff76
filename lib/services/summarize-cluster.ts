import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { ExecutionsData } from '@/lib/domain/executions/execution';
import type { ClusterSummary } from '@/lib/domain/overview-payload';
import type { Severity } from '@/lib/domain/anomalies/severity';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewAnomalies, viewNotEvaluated } from '@/lib/services/anomalies/anomaly-views';
import { summarizeAvailability } from '@/lib/services/availability/availability-summary';
import { judgeConnection, judgeHealth } from './judge-health';
import { viewMaster } from '@/lib/services/workers/master-view';
import { sectionStates, staleAfterMs, viewSection } from './section-view';
import { viewWorkers } from '@/lib/services/workers/worker-views';

/** One cluster in one line. */
export function summarizeCluster(state: ClusterState, now: Date): ClusterSummary {
  const { settings, snapshot, poll } = state;
  const open = viewAnomalies(state, now).filter(({ status }) => status === 'open');
  const master = viewMaster(state, now);
  const executions = viewSection(state, 'executions', now);
  const areWorkersKnown = viewSection(state, 'workers', now).data !== null;
  return {
    name: settings.name,
    isSimulated: settings.isSimulated,
    health: judgeHealth(state, open, now),
    connection: judgeConnection(state, now),
    masterState: master?.state ?? 'unknown',
    masterHeartbeatAgeMs: master?.heartbeatAgeMs ?? null,
    availability: summarizeAvailability(state, now),
    workers: areWorkersKnown ? countWorkers(viewWorkers(state, now)) : null,
    executions: executions.data ? countExecutions(executions.data, !executions.isFresh) : null,
    anomalies: countAnomalies(open),
    notEvaluatedCount: viewNotEvaluated(state, now).length,
    source: snapshot?.source ?? null,
    sections: sectionStates(state),
    poll,
    takenAt: snapshot?.takenAt ?? null,
    pollIntervalMs: settings.pollIntervalMs,
    staleAfterMs: staleAfterMs(state),
  };
}

function countWorkers(workers: readonly WorkerView[]): ClusterSummary['workers'] {
  const count = (state: WorkerView['state']) =>
    workers.filter((worker) => worker.state === state).length;
  return {
    online: count('online'),
    late: count('late'),
    offline: count('offline'),
    unknown: count('unknown'),
    total: workers.length,
    disabled: workers.filter(({ isEnabled }) => !isEnabled).length,
  };
}

/** Open executions by status, and since when the oldest pending one waits by SQL Server's clock. */
export function countExecutions(
  { open, sinceExecutionId, hidden }: ExecutionsData,
  isStale: boolean,
): NonNullable<ClusterSummary['executions']> {
  const of = (status: string) => open.filter((execution) => execution.status === status);
  // Pending begins with start_execution, which may come long after create_execution (ssisdb.md 0.3).
  const pendingSince = of('pending')
    .flatMap(({ startedAt, createdAt }) => (startedAt ?? createdAt)?.getTime() ?? [])
    .sort((left, right) => left - right)[0];
  return {
    running: of('running').length,
    pending: of('pending').length,
    created: of('created').length,
    stopping: of('stopping').length,
    unknown: of('unknown').length,
    oldestPendingSinceAt: pendingSince === undefined ? null : new Date(pendingSince),
    sinceExecutionId,
    isStale,
    isFiltered: hidden !== null,
  };
}

/** Open anomalies that no other one explains, by severity, and how many of all open ones are explained or stale. */
export function countAnomalies(open: readonly Anomaly[]): ClusterSummary['anomalies'] {
  const leading = open.filter(({ inhibitedBy }) => inhibitedBy === null);
  const acknowledged = leading.filter(({ acknowledgement }) => acknowledgement !== null);
  return {
    ...countBySeverity(leading.filter(({ acknowledgement }) => acknowledgement === null)),
    acknowledged: countBySeverity(acknowledged),
    inhibited: open.length - leading.length,
    stale: open.filter(({ isStale }) => isStale).length,
  };
}

function countBySeverity(anomalies: readonly Anomaly[]): Record<Severity, number> {
  const count = (severity: Severity) =>
    anomalies.filter((anomaly) => anomaly.severity === severity).length;
  return { critical: count('critical'), warning: count('warning'), info: count('info') };
}
