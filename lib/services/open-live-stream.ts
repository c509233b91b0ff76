import 'server-only';
import { seesCluster } from '@/lib/domain/visitor';
import { openEventStream } from '@/lib/live/event-stream';
import { liveHub } from '@/lib/live/live-hub';
import { currentVisitor } from '@/lib/visitors/current-visitor';
import { signInSettings } from '@/lib/visitors/sign-in-place';

/** A browser comes back by itself, and is asked anew who it is: what was revoked meanwhile ends here. */
const LISTENS_FOR_MS = 5 * 60_000;

/**
 * Hints about every poll of the clusters that exist for whoever asks, as server-sent events, until the signal aborts, the
 * reader leaves, or it is time to be asked again who they are.
 */
export function openLiveStream(signal: AbortSignal): ReadableStream<Uint8Array> {
  const visitor = currentVisitor();
  const isOpenToAll = signInSettings() === null;
  const end = isOpenToAll ? signal : AbortSignal.any([signal, AbortSignal.timeout(LISTENS_FOR_MS)]);
  return openEventStream(liveHub(), end, ({ cluster }) => seesCluster(visitor, cluster));
}
