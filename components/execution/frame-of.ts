import type { GanttNode } from '@/lib/domain/executions/execution-gantt';
import { endOfRunMs, shareOf } from './bar-geometry';

type Span = { startMs: number; endMs: number };

/** What a container spans that has no run of its own: all that ran in it, as shares of the chart. Null: nothing did. */
export function frameOf(
  { id }: GanttNode,
  nodes: readonly GanttNode[],
  span: Span,
): { from: number; to: number } | null {
  let [startMs, endMs] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const node of nodes) {
    if (!node.id.startsWith(`${id}\\`)) continue;
    for (const run of node.runs) {
      startMs = Math.min(startMs, run.startedAt.getTime());
      endMs = Math.max(endMs, endOfRunMs(run, span));
    }
  }
  return startMs > endMs ? null : { from: shareOf(startMs, span), to: shareOf(endMs, span) };
}
