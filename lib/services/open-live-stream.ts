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
  const end = signInSettings() === null ? signal : endSoon(signal);
  return openEventStream(liveHub(), end, ({ cluster }) => seesCluster(visitor, cluster));
}

/** AbortSignal.any would do, but Node 20 may forget a signal that nobody but its listeners holds. */
function endSoon(signal: AbortSignal): AbortSignal {
  const end = new AbortController();
  const timer = setTimeout(() => end.abort(), LISTENS_FOR_MS).unref();
  const leave = () => {
    clearTimeout(timer);
    end.abort();
  };
  if (signal.aborted) leave();
  else signal.addEventListener('abort', leave, { once: true });
  return end.signal;
}
