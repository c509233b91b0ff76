import type { ExecutableRun, Gantt, GanttNode } from './execution-gantt';
import { executableResultOf } from './execution-gantt';
import { iterationText, parseExecutionPath, type ExecutionPath } from './execution-path';
import { markCriticalPath, type PlacedRun } from './mark-critical-path';

/** A row of catalog.executable_statistics with its executable. */
export type ExecutableStatistic = {
  id: string;
  executionPath: string | null;
  startedAt: Date | null;
  endedAt: Date | null;
  durationMs: number | null;
  resultCode: number | null;
  value: string | null;
  executableName: string | null;
  packageName: string | null;
  packagePath: string | null;
};

export type GanttFacts = {
  statistics: readonly ExecutableStatistic[];
  /** The execution can still change: what has no end is running. */
  isExecutionOpen: boolean;
  /** SQL Server's clock: where bars end that have no end yet. */
  now: Date;
};

type Draft = GanttNode & { children: Draft[]; placed: PlacedRun[]; firstMs: number };

/**
 * The executables of an execution as a tree with a bar per run: iterations and repeated attempts are bars of one line. No
 * bar has a negative length; a container without a row of its own is drawn around its children.
 */
export function buildGantt({ statistics, isExecutionOpen, now }: GanttFacts): Gantt {
  const drafts = new Map<string, Draft>();
  for (const statistic of statistics) {
    const path = parseExecutionPath(statistic.executionPath ?? statistic.packagePath);
    addRun(draftAt(drafts, path, statistic), path, statistic, isExecutionOpen);
  }
  const list = [...drafts.values()];
  for (const draft of list) {
    const parent = draft.parentId === null ? undefined : drafts.get(draft.parentId);
    parent?.children.push(draft);
  }
  const roots = list.filter(({ parentId }) => parentId === null);
  roots.forEach(settle);
  markCriticalPath(roots, now);
  const nodes = roots.sort(byFirstStart).flatMap(flatten);
  const ends = nodes.flatMap(({ runs }) =>
    runs.map((run) => (run.endedAt ?? (run.isRunning ? now : run.startedAt)).getTime()),
  );
  const starts = nodes.flatMap(({ runs }) => runs.map(({ startedAt }) => startedAt.getTime()));
  return {
    nodes,
    startedAt: instantOf(starts, (left, right) => Math.min(left, right)),
    endedAt: instantOf(ends, (left, right) => Math.max(left, right)),
  };
}

function draftAt(
  drafts: Map<string, Draft>,
  path: ExecutionPath,
  statistic: ExecutableStatistic | null,
): Draft {
  let draft = drafts.get(path.id);
  if (!draft) {
    draft = emptyDraft(path);
    drafts.set(path.id, draft);
    if (path.parentId !== null) draftAt(drafts, parseExecutionPath(path.parentId), null);
  }
  if (statistic) {
    draft.isDerived = false;
    draft.name = statistic.executableName ?? draft.name;
    draft.packageName ??= statistic.packageName;
    draft.packagePath ??= statistic.packagePath;
  }
  return draft;
}

function emptyDraft({ id, parentId, name, depth }: ExecutionPath): Draft {
  return {
    id,
    parentId,
    depth,
    name,
    packageName: null,
    packagePath: null,
    runs: [],
    totalDurationMs: 0,
    failedCount: 0,
    isRunning: false,
    isCritical: false,
    isDerived: true,
    children: [],
    placed: [],
    firstMs: Number.POSITIVE_INFINITY,
  };
}

function addRun(
  draft: Draft,
  { iterations }: ExecutionPath,
  statistic: ExecutableStatistic,
  isExecutionOpen: boolean,
): void {
  const { startedAt, endedAt, durationMs, resultCode } = statistic;
  const from = startedAt ?? endedAt;
  // A row without any time cannot be drawn, but its failure still counts.
  if (executableResultOf(resultCode) === 'failed') draft.failedCount += 1;
  if (!from) return;
  const isClockSkewed = endedAt !== null && endedAt < from;
  const end = isClockSkewed ? from : endedAt;
  const run: ExecutableRun = {
    id: statistic.id,
    iteration: iterationText(iterations),
    startedAt: from,
    endedAt: end,
    durationMs: isClockSkewed
      ? Math.max(0, durationMs ?? 0)
      : ((durationMs === null ? null : Math.max(0, durationMs)) ??
        (end && end.getTime() - from.getTime())),
    result: executableResultOf(resultCode),
    resultCode,
    isRunning: end === null && isExecutionOpen,
    isClockSkewed,
    isCritical: false,
    value: statistic.value,
  };
  draft.runs.push(run);
  draft.placed.push({ run, iterations });
  draft.totalDurationMs += run.durationMs ?? 0;
  draft.isRunning ||= run.isRunning;
}

/** Sorts from the leaves up, and lets what has no row of its own be known by its children. */
function settle(draft: Draft): void {
  draft.children.forEach(settle);
  draft.children.sort(byFirstStart);
  draft.runs.sort((left, right) => left.startedAt.getTime() - right.startedAt.getTime());
  draft.isRunning ||= draft.isDerived && draft.children.some(({ isRunning }) => isRunning);
  draft.firstMs = Math.min(
    draft.runs[0]?.startedAt.getTime() ?? Number.POSITIVE_INFINITY,
    draft.children[0]?.firstMs ?? Number.POSITIVE_INFINITY,
  );
}

function byFirstStart(left: Draft, right: Draft): number {
  if (left.firstMs === right.firstMs) return left.id < right.id ? -1 : 1;
  return left.firstMs - right.firstMs;
}

function flatten(draft: Draft): GanttNode[] {
  const { id, parentId, depth, name, packageName, packagePath, runs } = draft;
  const { totalDurationMs, failedCount, isRunning, isCritical, isDerived } = draft;
  const place = { id, parentId, depth, name, packageName, packagePath };
  const judged = { totalDurationMs, failedCount, isRunning, isCritical, isDerived };
  return [{ ...place, runs, ...judged }, ...draft.children.flatMap(flatten)];
}

function instantOf(times: readonly number[], pick: (left: number, right: number) => number) {
  return times.length > 0 ? new Date(times.reduce(pick)) : null;
}
