import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import { isSameName } from '@/lib/domain/availability/same-name';
import { indexTasks } from '@/lib/domain/executions/index-tasks';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';

/** What the checks and commands of a runbook are about. */
export type RunbookTarget = {
  workerId: string | null;
  executionId: string | null;
  /** Of an availability group. */
  groupId: string | null;
};

/** A runbook that was opened for nothing in particular. */
export const NO_TARGET: RunbookTarget = { workerId: null, executionId: null, groupId: null };

const BIGINT = /^\d{1,19}$/;

/**
 * The worker, the execution or the availability group of an id, as far as anomalies or polls know it: of an execution also
 * the worker that has it, or had it last; of a package the newest execution that its anomaly names.
 */
export function findTarget(
  state: ClusterState,
  id: string | null,
  anomalies: readonly Anomaly[],
  now: Date,
): RunbookTarget {
  if (id === null) return NO_TARGET;
  const anomaly = anomalies.find(({ subject }) => subject.id === id);
  const groupId = findGroup(state, id, anomaly?.subject.kind ?? null, now);
  if (groupId !== null) return { ...NO_TARGET, groupId };
  const kind = anomaly?.subject.kind ?? (BIGINT.test(id) ? 'execution' : null);
  if (id in state.memory.workers || kind === 'worker') {
    return { ...NO_TARGET, workerId: id };
  }
  if (kind === 'execution') return findExecution(state, id, now);
  const named = kind === 'package' ? anomaly?.evidence.executionIds : null;
  const [newest] = Array.isArray(named) ? named : [];
  return newest === undefined ? NO_TARGET : findExecution(state, newest, now);
}

function findExecution(state: ClusterState, executionId: string, now: Date): RunbookTarget {
  const executions = viewSection(state, 'executions', now).data;
  const known = [executions?.open, executions?.endings.ended]
    .flatMap((list) => list ?? [])
    .find(({ id }) => id === executionId);
  const task = indexTasks(viewSection(state, 'tasks', now).data ?? []).get(executionId);
  return { ...NO_TARGET, executionId, workerId: task?.workerId ?? known?.workerId ?? null };
}

/** The group that is the subject or that it is a part of: ids of its parts begin with its own, those of timeouts with its name. */
function findGroup(
  state: ClusterState,
  id: string,
  kind: Anomaly['subject']['kind'] | null,
  now: Date,
): string | null {
  const groups = viewSection(state, 'availabilityGroups', now).data?.groups ?? [];
  const [whole = ''] = id.split(/[/@]/);
  const group =
    kind === 'timeout'
      ? groups.find(({ name }) => id.startsWith(`${name}/`))
      : groups.find((one) => isSameName(one.id, whole));
  return group?.id ?? null;
}
