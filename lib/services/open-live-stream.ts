import 'server-only';
import { AppError } from '@/lib/domain/app-error';
import { seesCluster } from '@/lib/domain/people/visitor';
import { countOpenStreams, openEventStream } from '@/lib/live/event-stream';
import { liveHub } from '@/lib/live/live-hub';
import { currentVisit } from '@/lib/visitors/current-visitor';
import { signInSettings } from '@/lib/visitors/sign-in-place';

/** One browser opens one stream a page; a whole department may be behind one address. */
const MAX_STREAMS_OF_ADDRESS = 100;
const UNLIMITED = ['unknown', '127.0.0.1', '::1'];

/** A browser comes back by itself, and is asked anew who it is: what a command revoked meanwhile ends here. */
const LISTENS_FOR_MS = 5 * 60_000;

/**
 * Hints about every poll of the clusters that exist for whoever asks, as server-sent events, until the signal aborts, the
 * reader leaves, or it is time to be asked again who they are. Throws AppError `busy` when that address has too many open.
 */
export function openLiveStream(signal: AbortSignal): ReadableStream<Uint8Array> {
  const { visitor, from } = currentVisit();
  requireRoom(from);
  const end = signInSettings() === null ? signal : endSoon(signal);
  return openEventStream(liveHub(), end, {
    from,
    owner: { subject: visitor.subject, sessionHash: visitor.sessionHash },
    isMeant: ({ cluster }) => seesCluster(visitor, cluster),
  });
}

/** Not for this machine, where a proxy in front may be, nor where nobody vouches for addresses. */
function requireRoom(from: string): void {
  if (UNLIMITED.includes(from) || countOpenStreams(from) < MAX_STREAMS_OF_ADDRESS) return;
  throw new AppError('busy', 'Too many event streams are open from this address.');
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
