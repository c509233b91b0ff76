import 'server-only';
import { settingsOfWorker } from '@/lib/domain/cluster-settings';
import { countHeldTasks } from '@/lib/domain/executions/count-held-tasks';
import { heartbeatLimitsOfWorker, judgeWorker, nameOfWorker } from '@/lib/domain/workers/worker';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { trustedState, viewSection } from '@/lib/services/section-view';

/** Every worker known, judged by the clock of the poll that read it, and trusted only while that poll is fresh. */
export function viewWorkers(state: ClusterState, now: Date): WorkerView[] {
  const { settings, memory } = state;
  const { isFresh, data: workers, sqlClock } = viewSection(state, 'workers', now);
  if (!workers || !sqlClock) return [];
  const tasks = viewSection(state, 'tasks', now);
  const held = tasks.isFresh && tasks.data ? countHeldTasks(tasks.data) : null;
  return workers.map((worker) => {
    const judged = judgeWorker(worker, sqlClock, settings);
    const { onlineWithinMs, lateWithinMs } = heartbeatLimitsOfWorker(worker, settings);
    const { heartbeatMs, maxTaskCount } = settingsOfWorker(settings, worker);
    const firstSeenAt = memory.workers[worker.id]?.firstSeenAt ?? null;
    const knownForMs = firstSeenAt ? sqlClock.getTime() - firstSeenAt.getTime() : null;
    return {
      ...worker,
      name: nameOfWorker(worker),
      state: trustedState(judged.state, isFresh),
      lastKnownState: judged.state,
      heartbeatAgeMs: judged.heartbeatAgeMs,
      heartbeatMs,
      onlineWithinMs,
      lateWithinMs,
      maxTaskCount,
      liveTaskCount: held ? (held.get(worker.id) ?? 0) : null,
      firstSeenAt,
      isNew:
        !worker.isEnabled &&
        (judged.state === 'online' || judged.state === 'late') &&
        knownForMs !== null &&
        knownForMs < settings.thresholds.newWorkerHours * 3_600_000,
    };
  });
}
