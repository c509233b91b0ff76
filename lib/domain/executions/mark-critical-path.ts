import type { ExecutableRun } from './execution-gantt';

/** A run, and the iterations of the levels above it and of its own. */
export type PlacedRun = { run: ExecutableRun; iterations: readonly (number | null)[] };

type Line = {
  isCritical: boolean;
  isDerived: boolean;
  placed: PlacedRun[];
  children: Line[];
};

type Candidate = { line: Line; placed: PlacedRun; startMs: number; endMs: number };

/**
 * Marks the runs that the end of the execution depended on: from the last end backwards, each time the run that ended
 * last before, and the same inside of each container. SSISDB does not log precedence constraints, so this follows from
 * times alone.
 */
export function markCriticalPath(roots: readonly Line[], now: Date): void {
  markChain(
    roots.flatMap((line) => candidatesOf(line, now)),
    now,
  );
  roots.forEach(markDerived);
}

/** A line without runs of its own is critical when something in it is. */
function markDerived(line: Line): void {
  line.children.forEach(markDerived);
  if (line.isDerived) line.isCritical = line.children.some(({ isCritical }) => isCritical);
}

function markChain(candidates: readonly Candidate[], now: Date): void {
  const byEnd = candidates.toSorted((left, right) => right.endMs - left.endMs);
  let cursorMs = Number.POSITIVE_INFINITY;
  for (const candidate of byEnd) {
    if (candidate.endMs > cursorMs) continue;
    cursorMs = candidate.startMs;
    candidate.line.isCritical = true;
    candidate.placed.run.isCritical = true;
    markChain(childrenOf(candidate, now), now);
  }
}

/** Runs of a line; a line without runs of its own stands for its children. */
function candidatesOf(line: Line, now: Date): Candidate[] {
  if (line.isDerived) return line.children.flatMap((child) => candidatesOf(child, now));
  return line.placed.map((placed) => ({
    line,
    placed,
    startMs: placed.run.startedAt.getTime(),
    endMs: (placed.run.endedAt ?? (placed.run.isRunning ? now : placed.run.startedAt)).getTime(),
  }));
}

function childrenOf({ line, placed, startMs, endMs }: Candidate, now: Date): Candidate[] {
  return line.children
    .flatMap((child) => candidatesOf(child, now))
    .filter(
      (child) =>
        child.startMs >= startMs &&
        child.startMs <= endMs &&
        isWithin(child.placed.iterations, placed.iterations),
    );
}

/** Of the same iterations, as far as the container says in which one it was. */
function isWithin(inner: readonly (number | null)[], outer: readonly (number | null)[]): boolean {
  return outer.every((number, level) => number === null || inner[level] === number);
}
