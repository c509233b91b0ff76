import { z } from 'zod';

/** What one component of a data flow spent in one phase, over all its calls. */
const phaseTotalSchema = z.object({
  phase: z.string(),
  callCount: z.number(),
  totalMs: z.number(),
  /** Calls without an end: running, or broken off. */
  openCount: z.number(),
});

export const componentPhasesSchema = z.object({
  packageName: z.string().nullable(),
  taskName: z.string().nullable(),
  componentName: z.string().nullable(),
  executionPath: z.string().nullable(),
  totalMs: z.number(),
  /** In the order in which they were first entered. */
  phases: z.array(phaseTotalSchema),
});

export type ComponentPhases = z.infer<typeof componentPhasesSchema>;

/** A row of catalog.execution_component_phases. */
export type ComponentPhase = {
  id: string;
  packageName: string | null;
  taskName: string | null;
  componentName: string | null;
  phase: string | null;
  startedAt: Date | null;
  endedAt: Date | null;
  executionPath: string | null;
};

/**
 * Sums phases per component, slowest first. The view pairs the start and the end of a phase by a self join, and shows a
 * member of ssis_logreader each pair the other way round as well (ssisdb.md 1.10): such a twin is left out. A call that
 * ends before it began, and has no twin, is a turned clock: it counts, without length.
 */
export function sumPhases(rows: readonly ComponentPhase[]): ComponentPhases[] {
  const pairs = new Set(rows.map((row) => pairOf(row, row.startedAt, row.endedAt)));
  const components = new Map<string, ComponentPhases>();
  for (const row of rows) {
    const { startedAt, endedAt } = row;
    const isReversed = startedAt !== null && endedAt !== null && endedAt < startedAt;
    if (isReversed && pairs.has(pairOf(row, endedAt, startedAt))) continue;
    const identity = identityOf(row);
    const component = components.get(identity) ?? emptyComponent(row);
    components.set(identity, component);
    addCall(component, row);
  }
  return [...components.values()].sort((left, right) => right.totalMs - left.totalMs);
}

function identityOf({ packageName, executionPath, taskName, componentName }: ComponentPhase) {
  return JSON.stringify([packageName, executionPath, taskName, componentName]);
}

function pairOf(row: ComponentPhase, from: Date | null, to: Date | null): string {
  return `${identityOf(row)}|${row.phase ?? ''}|${from?.getTime() ?? ''}|${to?.getTime() ?? ''}`;
}

function emptyComponent(row: ComponentPhase): ComponentPhases {
  const { packageName, taskName, componentName, executionPath } = row;
  return { packageName, taskName, componentName, executionPath, totalMs: 0, phases: [] };
}

function addCall(component: ComponentPhases, { phase, startedAt, endedAt }: ComponentPhase): void {
  const name = phase ?? '';
  let total = component.phases.find((one) => one.phase === name);
  if (!total) {
    total = { phase: name, callCount: 0, totalMs: 0, openCount: 0 };
    component.phases.push(total);
  }
  const durationMs =
    startedAt && endedAt ? Math.max(0, endedAt.getTime() - startedAt.getTime()) : 0;
  total.callCount += 1;
  total.totalMs += durationMs;
  if (!endedAt) total.openCount += 1;
  component.totalMs += durationMs;
}
