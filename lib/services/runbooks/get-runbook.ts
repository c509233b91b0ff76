import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { RunbookId } from '@/lib/domain/runbook';
import type { RunbookPayload } from '@/lib/domain/runbook-payload';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { runbookOf } from '@/lib/runbooks/catalog';
import { runChecks } from '@/lib/runbooks/checks/run-checks';
import { viewAnomalies } from '@/lib/services/anomalies/anomaly-views';
import { checkInputs } from './check-inputs';
import { compareAnomalies } from '@/lib/services/anomalies/compare-anomalies';
import { requireCluster } from '@/lib/services/require-cluster';
import { findTarget } from './runbook-subject';
import { runbookValues } from './runbook-values';
import { staleAfterMs } from '@/lib/services/section-view';
import { visibleClusters } from '@/lib/services/visible-clusters';

export type RunbookRequest = {
  runbook: RunbookId;
  /** Null reads the runbook as it is, without values and checks. */
  cluster: string | null;
  /** Id of a worker, an execution, a permission or whatever else an anomaly is about. */
  subject: string | null;
};

/**
 * A runbook for one cluster and one subject: what its commands are filled with, its checks, and the anomalies that it is
 * the remedy for, open or resolved. Throws AppError `notFound` for a cluster that is not configured.
 */
export function getRunbook(
  { runbook, cluster, subject }: RunbookRequest,
  now = new Date(),
): RunbookPayload {
  const clusters = visibleClusters().map(({ settings }) => settings.name);
  if (cluster === null) {
    return {
      asOf: now,
      data: { runbook, clusters, reading: null, values: {}, checks: [], anomalies: [] },
    };
  }
  const state = requireCluster(cluster);
  const anomalies = anomaliesAbout(viewAnomalies(state, now), runbook, subject);
  // Opened for a whole cluster, the runbook is about its worst worker, not about none.
  const subjectId = subject ?? anomalies[0]?.subject.id ?? null;
  const target = findTarget(state, subjectId, anomalies, now);
  return {
    asOf: now,
    data: {
      runbook,
      clusters,
      reading: {
        cluster,
        takenAt: state.snapshot?.takenAt ?? null,
        pollIntervalMs: state.settings.pollIntervalMs,
        staleAfterMs: staleAfterMs(state),
      },
      values: runbookValues(state, target, anomalies[0] ?? null, now),
      checks: runChecks(runbookOf(runbook).checks, checkInputs(state, target, now)),
      anomalies,
    },
  };
}

/** Those that this runbook is the remedy for; for a subject that has none, whatever else is wrong with it. */
function anomaliesAbout(
  anomalies: readonly Anomaly[],
  runbook: RunbookId,
  subject: string | null,
): Anomaly[] {
  const about = anomalies.filter((one) => subject === null || one.subject.id === subject);
  const remedied = about.filter(({ rule }) => RULE_INFO[rule].runbook === runbook);
  const shown = subject === null || remedied.length > 0 ? remedied : about;
  return shown.toSorted(compareAnomalies);
}
