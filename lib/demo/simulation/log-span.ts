import type { SimulatedExecution } from './world';

/** From when to when an execution logs, and how far it has got. */
export type LogSpan = { startMs: number; endMs: number; untilMs: number; isOver: boolean };

/** Null while nobody has picked it up: nothing has been logged yet. */
export function logSpanOf(execution: SimulatedExecution, nowMs: number): LogSpan | null {
  const { pickedUpAtMs, processId, startedAtMs, endedAtMs, plan } = execution;
  const startMs = pickedUpAtMs ?? (processId === null ? null : startedAtMs);
  if (startMs === null) return null;
  const endMs = Math.max(startMs + 1, endedAtMs ?? startMs + plan.durationMs);
  return { startMs, endMs, untilMs: endedAtMs ?? nowMs, isOver: endedAtMs !== null };
}
