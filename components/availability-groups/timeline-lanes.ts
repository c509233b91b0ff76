import type { FailoverTimeline } from '@/lib/domain/availability/ag-relations-timeline';

type TimelineKind = FailoverTimeline['events'][number]['kind'];

/** What is drawn one below the other; a lane whose instants are not known is not drawn. */
export type TimelineLane =
  | { name: 'heartbeats'; missedMs: number[]; deadMs: number }
  | { name: 'lease'; bestMs: number; worstMs: number }
  | { name: 'newPrimary'; fromMs: number }
  | { name: 'health'; failsMs: number };

/** The lanes of a timeline, in the order in which they explain each other. */
export function lanesOf({ events, missedHeartbeatsMs }: FailoverTimeline): TimelineLane[] {
  const at = (kind: TimelineKind) => events.find((event) => event.kind === kind)?.atMs;
  const deadMs = at('nodeDeclaredDead');
  const bestMs = at('leaseRunsOut');
  const worstMs = at('leaseRunsOutAtLatest');
  const fromMs = at('newPrimaryMayComeUp');
  const failsMs = at('healthCheckFails');
  const lanes: TimelineLane[] = [];
  if (deadMs !== undefined)
    lanes.push({ name: 'heartbeats', missedMs: missedHeartbeatsMs, deadMs });
  if (bestMs !== undefined && worstMs !== undefined) lanes.push({ name: 'lease', bestMs, worstMs });
  if (fromMs !== undefined) lanes.push({ name: 'newPrimary', fromMs });
  if (failsMs !== undefined) lanes.push({ name: 'health', failsMs });
  return lanes;
}
