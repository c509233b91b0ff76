import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AnomalyEvent } from '@/lib/domain/anomalies/anomaly-event';
import type { AnomalyPayload } from '@/lib/domain/anomalies/anomaly-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { RULE_INFO } from '@/lib/rules/rule-info';
import { runbookOf } from '@/lib/runbooks/catalog';
import { runChecks } from '@/lib/runbooks/checks/run-checks';
import { store } from '@/lib/store/store';
import { affectedExecutions } from '@/lib/services/executions/affected-executions';
import { readHistory, readKept } from './anomaly-history';
import { viewAnomalies } from './anomaly-views';
import { checkInputs } from '@/lib/services/runbooks/check-inputs';
import { compareAnomalies } from './compare-anomalies';
import { requireAnomaly } from './require-anomaly';
import { findTarget } from '@/lib/services/runbooks/runbook-subject';
import { staleAfterMs } from '@/lib/services/section-view';
import { visibleCluster } from '@/lib/services/visible-clusters';

/** Causes beyond these are not looked up: a timeline names few. */
const MAX_CAUSES = 10;

/**
 * One anomaly: as it is now, what it is connected with, what happened to it and how often it came before. While history
 * is not being kept, the live part is there all the same. Throws AppError `notFound`, and `storeUnavailable` for one that
 * only the store could know.
 */
export async function getAnomaly(id: string, now = new Date()): Promise<AnomalyPayload> {
  const anomaly = await requireAnomaly(id, now);
  const state = visibleCluster(anomaly.cluster) ?? null;
  const live = state ? viewAnomalies(state, now) : [];
  const history = await readHistory(anomaly, now);
  return {
    asOf: now,
    data: {
      anomaly,
      reading: state && {
        takenAt: state.snapshot?.takenAt ?? null,
        pollIntervalMs: state.settings.pollIntervalMs,
        staleAfterMs: staleAfterMs(state),
      },
      explains: live.filter(({ inhibitedBy }) => inhibitedBy === id).sort(compareAnomalies),
      causes: await readCauses(anomaly, history?.timeline ?? [], live),
      executions: affectedExecutions(state, anomaly, now),
      nextStep: state && anomaly.status === 'open' ? nextStepFor(state, anomaly, now) : null,
      history,
      store: store().status(),
    },
  };
}

async function readCauses(
  { inhibitedBy }: Anomaly,
  timeline: readonly AnomalyEvent[],
  live: readonly Anomaly[],
): Promise<Anomaly[]> {
  const named = timeline.flatMap((event) => (event.kind === 'inhibited' ? event.by : []));
  const ids = [...new Set([inhibitedBy ?? [], ...named.toReversed()].flat())].slice(0, MAX_CAUSES);
  const known = live.filter(({ id }) => ids.includes(id));
  const others = ids.filter((id) => !known.some((one) => one.id === id));
  return [...known, ...(await readKept(others))];
}

/** A step without a check, or whose check cannot be made, is not taken for done. */
function nextStepFor(state: ClusterState, anomaly: Anomaly, now: Date): string | null {
  const { runbook: id } = RULE_INFO[anomaly.rule];
  if (id === null) return null;
  const { steps, checks } = runbookOf(id);
  const target = findTarget(state, anomaly.subject.id, [anomaly], now);
  const results = runChecks(checks, checkInputs(state, target, now));
  const isDone = (check: (typeof steps)[number]['check']) =>
    results.some((result) => result.check === check && result.status === 'done');
  return steps.find(({ check }) => !isDone(check))?.id ?? null;
}
