import 'server-only';
import { openEventStream } from '@/lib/live/event-stream';
import { liveHub } from '@/lib/live/live-hub';

/** Hints about every poll, as server-sent events, until the signal aborts or the reader leaves. */
export function openLiveStream(signal: AbortSignal): ReadableStream<Uint8Array> {
  return openEventStream(liveHub(), signal);
}
