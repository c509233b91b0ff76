import { z } from 'zod';
import type { EventMessage } from './event-message';
import type { Gantt, GanttNode } from './execution-gantt';
import type { ExecutionParameter } from './execution-parameter';

/** An executable in both runs. Null: it did not run there, or its end was not logged. */
export const durationChangeSchema = z.object({
  executable: z.string(),
  packagePath: z.string().nullable(),
  depth: z.number(),
  currentMs: z.number().nullable(),
  baselineMs: z.number().nullable(),
  currentRunCount: z.number(),
  baselineRunCount: z.number(),
});

export type DurationChange = z.infer<typeof durationChangeSchema>;

export const parameterChangeSchema = z.object({
  scopeCode: z.number(),
  name: z.string(),
  kind: z.enum(['changed', 'added', 'removed', 'notComparable']),
  current: z.string().nullable(),
  baseline: z.string().nullable(),
});

export type ParameterChange = z.infer<typeof parameterChangeSchema>;

export const newErrorSchema = z.object({
  messageCode: z.number().nullable(),
  sourceName: z.string().nullable(),
  subcomponentName: z.string().nullable(),
  count: z.number(),
  /** The first of them. */
  text: z.string().nullable(),
  key: z.string(),
});

export type NewError = z.infer<typeof newErrorSchema>;

/** Durations per executable, those of the current run in their order, then those that only the baseline had. */
export function compareDurations(current: Gantt, baseline: Gantt): DurationChange[] {
  const before = new Map(baseline.nodes.map((node) => [identityOf(node), node]));
  const now = new Map(current.nodes.map((node) => [identityOf(node), node]));
  const gone = baseline.nodes.filter((node) => !now.has(identityOf(node)));
  return [
    ...current.nodes.map((node) => durationChange(node, node, before.get(identityOf(node)))),
    ...gone.map((node) => durationChange(node, undefined, node)),
  ];
}

/**
 * Parameters that differ. Sensitive values are not known to anybody here, and a masked one may hide a change: of these
 * only the coming and going is told, and that they cannot be compared.
 */
export function compareParameters(
  current: readonly ExecutionParameter[],
  baseline: readonly ExecutionParameter[],
): ParameterChange[] {
  const keyOf = ({ scopeCode, name }: ExecutionParameter) => `${scopeCode}|${name}`;
  const before = new Map(baseline.map((one) => [keyOf(one), one]));
  const now = new Map(current.map((one) => [keyOf(one), one]));
  const keys = [...new Set([...now.keys(), ...before.keys()])];
  return keys.flatMap((key): ParameterChange[] => {
    const [left, right] = [now.get(key), before.get(key)];
    const either = left ?? right;
    const kind = changeKind(left, right);
    if (!either || !kind) return [];
    const { scopeCode, name } = either;
    return [
      { scopeCode, name, kind, current: left?.value ?? null, baseline: right?.value ?? null },
    ];
  });
}

/** Errors of the current run, by message code and source, that the baseline did not have; most frequent first. */
export function findNewErrors(
  current: readonly EventMessage[],
  baseline: readonly EventMessage[],
): NewError[] {
  const known = new Set(baseline.map(kindOfError));
  const found = new Map<string, NewError>();
  for (const message of current) {
    const kind = kindOfError(message);
    if (known.has(kind)) continue;
    const { messageCode, sourceName, subcomponentName, text, key } = message;
    const error = found.get(kind);
    if (error) error.count += 1;
    else found.set(kind, { messageCode, sourceName, subcomponentName, count: 1, text, key });
  }
  return [...found.values()].sort((left, right) => right.count - left.count);
}

/** A package that was renamed on the way is another package: only what its paths say can be compared. */
function identityOf({ packageName, packagePath, id }: GanttNode): string {
  return packagePath === null ? id : `${packageName ?? ''}|${packagePath}|${id.split('\\').length}`;
}

function durationChange(
  { name, packagePath, depth }: GanttNode,
  current: GanttNode | undefined,
  baseline: GanttNode | undefined,
): DurationChange {
  return {
    executable: name,
    packagePath,
    depth,
    currentMs: durationOf(current),
    baselineMs: durationOf(baseline),
    currentRunCount: current?.runs.length ?? 0,
    baselineRunCount: baseline?.runs.length ?? 0,
  };
}

function durationOf(node: GanttNode | undefined): number | null {
  return node?.runs.some(({ durationMs }) => durationMs !== null) ? node.totalDurationMs : null;
}

const MASK = '***';

function changeKind(
  current: ExecutionParameter | undefined,
  baseline: ExecutionParameter | undefined,
): ParameterChange['kind'] | null {
  if (!current) return 'removed';
  if (!baseline) return 'added';
  if (current.isSensitive || baseline.isSensitive) return 'notComparable';
  if (current.value !== baseline.value) return 'changed';
  return current.value?.includes(MASK) ? 'notComparable' : null;
}

function kindOfError({ messageCode, sourceName, subcomponentName }: EventMessage): string {
  return JSON.stringify([messageCode, sourceName, subcomponentName]);
}
