import type { Hint } from '@/lib/domain/payload';
import type { LiveHub } from './live-hub';
import { processSingleton } from '@/lib/config/process-singleton';

/** Proxies and browsers give up on a connection that says nothing for longer. */
const KEEP_ALIVE_MS = 15_000;

/** A client that does not read must not make the server remember for it; hints are only "look again". */
const MAX_QUEUED_CHUNKS = 256;

const encoder = new TextEncoder();
const ALIVE = encoder.encode(': alive\n\n');
const RETRY = encoder.encode('retry: 2000\n\n');

/** What a hint is on the wire. A thousand streams carry the same one, and none of them changes it. */
const encoded = new WeakMap<Hint, Uint8Array>();

function bytesOf(hint: Hint): Uint8Array {
  const known = encoded.get(hint);
  if (known) return known;
  const bytes = encoder.encode(`data: ${JSON.stringify(hint)}\n\n`);
  encoded.set(hint, bytes);
  return bytes;
}

type Close = () => void;

/** For whom a stream is: somebody's visit, or a token. */
export type StreamOwner = { subject: string; sessionHash: string | null };

/** Where a stream goes, for whom it is, and which hints are for its reader. */
type Reader = { from?: string; owner?: StreamOwner; isMeant?: (hint: Hint) => boolean };

type Open = { from: string; owner: StreamOwner | undefined };

function streams(): { open: Map<Close, Open>; isStopping: boolean } {
  return processSingleton('streams', () => ({ open: new Map<Close, Open>(), isStopping: false }));
}

/** Streams that are open at this moment, all or those of one address. */
export function countOpenStreams(from?: string): number {
  const all = [...streams().open.values()];
  return from === undefined ? all.length : all.filter((one) => one.from === from).length;
}

/** Ends the open streams of whoever may not listen any more; a browser that comes back is asked who it is. */
export function closeStreamsOf(isOver: (owner: StreamOwner) => boolean): void {
  for (const [close, { owner }] of [...streams().open]) if (owner && isOver(owner)) close();
}

/** Ends every open stream, and every later one at once: a server that stops waits for them otherwise, and browsers come back. */
export function closeAllStreams(): void {
  streams().isStopping = true;
  for (const close of [...streams().open.keys()]) close();
}

/**
 * Hints that are meant for the reader as server-sent events, until the client leaves, the signal aborts or the server stops. Each of these may come
 * first, and more than one of them will.
 */
export function openEventStream(
  hub: Pick<LiveHub, 'subscribe'>,
  signal: AbortSignal,
  { from = 'unknown', owner, isMeant = () => true }: Reader = {},
): ReadableStream<Uint8Array> {
  let close: Close = () => undefined;
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send = (bytes: Uint8Array) => {
          if ((controller.desiredSize ?? 0) <= 0) close();
          else controller.enqueue(bytes);
        };
        const unsubscribe = hub.subscribe((hint) => {
          if (isMeant(hint)) send(bytesOf(hint));
        });
        const keepAlive = setInterval(() => {
          send(ALIVE);
        }, KEEP_ALIVE_MS);
        let isClosed = false;
        close = () => {
          if (isClosed) return;
          isClosed = true;
          unsubscribe();
          clearInterval(keepAlive);
          signal.removeEventListener('abort', close);
          streams().open.delete(close);
          try {
            controller.close();
          } catch {
            // The client has already canceled the stream; there is nothing left to close.
          }
        };
        streams().open.set(close, { from, owner });
        if (signal.aborted || streams().isStopping) close();
        else signal.addEventListener('abort', close);
        // Tells the browser how soon to come back, and that the stream is open.
        send(RETRY);
      },
      cancel() {
        close();
      },
    },
    { highWaterMark: MAX_QUEUED_CHUNKS },
  );
}
