import 'server-only';
import type { Anomaly } from '@/lib/domain/anomalies/anomaly';
import type { AffectedExecutions } from '@/lib/domain/anomalies/anomaly-payload';
import type { RuleId } from '@/lib/domain/anomalies/finding';
import { isHeldByWorker } from '@/lib/domain/executions/held-by-worker';
import type { TaskView } from '@/lib/domain/workers/workers-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';
import { viewTasks } from '@/lib/services/workers/task-views';

/** While one of these is open, no task of the cluster can be handed to a worker. */
const HOLDS_UP_THE_QUEUE: readonly RuleId[] = [
  'scale-out-disabled',
  'stale-master-heartbeat',
  'no-usable-worker',
];

/** Nothing is held up by what has already ended. */
const OF_WHAT_IS_OVER: readonly RuleId[] = ['unexpectedly-ended-execution', 'silent-execution'];

/**
 * The executions that an anomaly holds up now: those whose tasks its evidence names, the one that it is about, those of the tasks that its worker
 * holds, or all that wait while nothing can be handed out. `state` is null for a cluster that is not configured any more.
 */
export function affectedExecutions(
  state: ClusterState | null,
  anomaly: Anomaly,
  now: Date,
): AffectedExecutions {
  const concerns = concernedTasks(anomaly);
  if (!concerns) return { status: 'notApplicable' };
  if (anomaly.status === 'resolved') return { status: 'over' };
  const section = state && viewSection(state, 'tasks', now);
  if (!state || !section?.data) return { status: 'notKnown', missing: ['tasks'] };
  return {
    status: 'known',
    isStale: !section.isFresh,
    tasks: viewTasks(state, now).filter(concerns).map(pickFacts),
  };
}

function concernedTasks({
  rule,
  subject,
  evidence,
}: Anomaly): ((task: TaskView) => boolean) | null {
  const named = evidence.taskIds;
  if (Array.isArray(named)) return ({ id }) => named.includes(id);
  if (subject.kind === 'execution') {
    return OF_WHAT_IS_OVER.includes(rule) ? null : ({ executionId }) => executionId === subject.id;
  }
  if (subject.kind === 'worker') {
    return (task) => isHeldByWorker(task) && task.workerId === subject.id;
  }
  return HOLDS_UP_THE_QUEUE.includes(rule) ? (task) => task.status === 'ready' : null;
}

/** What the page of an anomaly shows of a task. */
function pickFacts(task: TaskView) {
  const { id, executionId, status, attemptCount, maxAttemptCount, workerName } = task;
  const { folderName, projectName, packageName, isHidden } = task;
  return {
    id,
    executionId,
    status,
    attemptCount,
    maxAttemptCount,
    workerName,
    folderName,
    projectName,
    packageName,
    isHidden,
  };
}
