import 'server-only';
import type { WallTile } from '@/lib/domain/wall-payload';
import type { WorkerView } from '@/lib/domain/workers/workers-payload';
import type { ClusterState } from '@/lib/live/cluster-state';
import { viewSection } from '@/lib/services/section-view';
import { viewWorkers } from '@/lib/services/workers/worker-views';

/** With more workers no screen has room for more than a mark each. */
const MAX_DETAILED_TILES = 200;

/** Worst first: what should run and does not, then what nobody knows, then what needs a hand, then what runs. */
const RANKS = ['dead', 'unknown', 'late', 'new', 'disabled', 'online'] as const;

/** The workers as tiles of a wall, those that need somebody first; null when they were never read. */
export function viewWallTiles(state: ClusterState, now: Date): WallTile[] | null {
  if (viewSection(state, 'workers', now).data === null) return null;
  const workers = viewWorkers(state, now).toSorted(
    (left, right) => rankOf(left) - rankOf(right) || compareNames(left.name, right.name),
  );
  const isDetailed = workers.length <= MAX_DETAILED_TILES;
  const clockSkewMs = state.snapshot?.source?.clockSkewMs ?? 0;
  return workers.map(({ name, state: heartbeat, isEnabled, isNew, ...worker }) => ({
    name,
    state: heartbeat,
    isEnabled,
    isNew,
    detail: isDetailed
      ? {
          liveTaskCount: worker.liveTaskCount,
          maxTaskCount: worker.maxTaskCount,
          lastSeenAt: worker.lastOnlineAt && new Date(worker.lastOnlineAt.getTime() - clockSkewMs),
        }
      : null,
  }));
}

function rankOf({ state, isEnabled, isNew }: WorkerView): number {
  if (state === 'unknown') return RANKS.indexOf('unknown');
  if (!isEnabled) return RANKS.indexOf(isNew ? 'new' : 'disabled');
  if (state === 'offline') return RANKS.indexOf('dead');
  return RANKS.indexOf(state);
}

function compareNames(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
