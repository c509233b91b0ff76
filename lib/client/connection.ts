'use client';

import { useSyncExternalStore } from 'react';
import { createExternalStore } from './external-store';
import { serverNow } from './server-clock';

/** How the page hears of news. While the stream is not `live`, every query polls. */
export type StreamState = 'connecting' | 'live' | 'lost';

export type Connection = {
  stream: StreamState;
  /** Null while the server answers; else since when nobody has. */
  unreachableSinceAt: Date | null;
  /** When the server answered last; null before the first answer. */
  lastAnswerAt: Date | null;
};

/** One failed request may be a hiccup; after this long without any answer nothing on the page can be vouched for. */
const LOST_AFTER_MS = 5_000;

const INITIAL: Connection = { stream: 'connecting', unreachableSinceAt: null, lastAnswerAt: null };

const connection = createExternalStore<Connection>(INITIAL);

/** The way to the dashboard's own server, as it is now. */
export function currentConnection(): Connection {
  return connection.get();
}

/** The way to the dashboard's own server; renders again when it changes. */
export function useConnection(): Connection {
  return useSyncExternalStore(connection.subscribe, connection.get, () => INITIAL);
}

/** Records what became of the event stream. */
export function noteStream(stream: StreamState): void {
  if (connection.get().stream !== stream) connection.set({ ...connection.get(), stream });
}

/** Records that the server answered, with whatever status. */
export function noteAnswer(): void {
  connection.set({ ...connection.get(), unreachableSinceAt: null, lastAnswerAt: serverNow() });
}

/** Records that nobody answered; the first time counts until an answer comes. */
export function noteNoAnswer(): void {
  if (connection.get().unreachableSinceAt) return;
  connection.set({ ...connection.get(), unreachableSinceAt: serverNow() });
}

/** True once the server has been silent for so long that everything on the page counts as stale. */
export function isServerLost({ unreachableSinceAt }: Connection, now: Date): boolean {
  return (
    unreachableSinceAt !== null && now.getTime() - unreachableSinceAt.getTime() > LOST_AFTER_MS
  );
}
