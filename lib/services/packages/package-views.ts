import 'server-only';
import { percentileOf, type Counts } from '@/lib/domain/packages/duration-sketch';
import type {
  ListedPackage,
  PackageFigures,
  SpanFigures,
  UsualWorker,
} from '@/lib/domain/packages/packages-payload';
import { nameOfWorker } from '@/lib/domain/workers/worker';
import type { ClusterState } from '@/lib/live/cluster-state';
import { emptyActivity, type Activity } from '@/lib/store/executions/activity';
import type { Host, PackageTotals } from '@/lib/store/executions/package-history';
import { viewSection } from '@/lib/services/section-view';

const USUAL_WORKERS_SHOWN = 5;

/** What executions add up to, in the figures that pages show. */
export function figuresOf(activity: Activity): PackageFigures {
  const { succeeded, failed, canceled, endedUnexpectedly, completed } = activity;
  const decided = succeeded + failed + endedUnexpectedly;
  return {
    runs: decided + canceled + completed,
    outcomes: { succeeded, failed, canceled, endedUnexpectedly, completed },
    successRate: decided === 0 ? null : succeeded / decided,
    run: spanFiguresOf(activity.runs, activity.runUnknown),
    queue: spanFiguresOf(activity.queues, activity.queueUnknown),
  };
}

/** The figures of a range in which nothing ended. */
export const NO_FIGURES: PackageFigures = figuresOf(emptyActivity());

type ViewFacts = {
  hosts: ReadonlyMap<number, Host>;
  nameOf: (host: Host) => string;
  /** False where the range before is not wholly recorded: it cannot be compared with. */
  isPreviousRecorded: boolean;
};

/** A package as the list shows it. */
export function viewPackage(
  { folderName, projectName, packageName, lastEndedAt, current, previous }: PackageTotals,
  { hosts, nameOf, isPreviousRecorded }: ViewFacts,
): ListedPackage {
  return {
    folderName,
    projectName,
    packageName,
    lastEndedAt,
    figures: current ? figuresOf(current) : NO_FIGURES,
    previous: isPreviousRecorded ? (previous ? figuresOf(previous) : NO_FIGURES) : null,
    workers: current ? usualWorkersOf(current.hosts, hosts, nameOf) : [],
  };
}

/** Names workers as the newest poll knows them, else by their machine, else by the beginning of their id. */
export function hostNamer(state: ClusterState, now: Date): (host: Host) => string {
  const workers = viewSection(state, 'workers', now).data ?? [];
  const names = new Map(workers.map((worker) => [worker.id, nameOfWorker(worker)]));
  return ({ workerId, machineName }) =>
    names.get(workerId ?? '') ?? machineName ?? workerId?.slice(0, 8) ?? '';
}

function spanFiguresOf(counts: Counts, unknownCount: number): SpanFigures {
  let knownCount = 0;
  for (const count of counts.values()) knownCount += count;
  return {
    medianMs: percentileOf(counts, 0.5),
    p95Ms: percentileOf(counts, 0.95),
    knownCount,
    unknownCount,
  };
}

/** A worker that was reinstalled on another machine is one worker; a machine without a worker is SQL Server's. */
function usualWorkersOf(
  counts: Counts,
  hosts: ViewFacts['hosts'],
  nameOf: ViewFacts['nameOf'],
): UsualWorker[] {
  const byPlace = new Map<string, Omit<UsualWorker, 'share'>>();
  let total = 0;
  for (const [id, runs] of counts) {
    const host = hosts.get(id);
    if (!host) continue;
    total += runs;
    const place = host.workerId ?? `machine ${host.machineName ?? ''}`;
    const known = byPlace.get(place);
    byPlace.set(place, {
      workerId: host.workerId,
      name: nameOf(host),
      runs: runs + (known?.runs ?? 0),
    });
  }
  return [...byPlace.values()]
    .sort((left, right) => right.runs - left.runs || (left.name < right.name ? -1 : 1))
    .slice(0, USUAL_WORKERS_SHOWN)
    .map((worker) => ({ ...worker, share: worker.runs / total }));
}
