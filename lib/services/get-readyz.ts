import 'server-only';
import { listUnwatched } from '@/lib/notifications/list-unwatched';
import { watchingOf } from '@/lib/live/watching-of';
import { liveHub } from '@/lib/live/live-hub';
import { store } from '@/lib/store/store';

/** What a probe is told: counts and words, no name of anything. */
export type Readyz = {
  isReady: boolean;
  store: 'opening' | 'keeping' | 'failing';
  clusters: { watched: number; unwatched: number };
};

/** Ready: history is being kept, and the last good poll of every cluster is recent. */
export function getReadyz(now = new Date()): Readyz {
  const watchings = liveHub().list().map(watchingOf);
  const unread = watchings.filter(({ lastGoodPollAt }) => lastGoodPollAt === null);
  const names = new Set([
    ...listUnwatched(watchings, now),
    ...unread.map(({ cluster }) => cluster),
  ]);
  const { status } = store().status();
  return {
    isReady: status === 'keeping' && names.size === 0 && watchings.length > 0,
    store: status,
    clusters: { watched: watchings.length - names.size, unwatched: names.size },
  };
}
