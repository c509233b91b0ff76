import { wallPayloadSchema, type WallPayload } from '@/lib/domain/wall-payload';
import { fetchJson } from './fetch-json';
import { watchStream } from './live-updates';
import { refetchInterval } from './refetch-interval';
import { RequestError, type RequestErrorCode } from './request-error';

export type WallFollower = {
  /** Names the cluster to read, null for the worst, and reads it at once. */
  ask: (cluster: string | null) => void;
  stop: () => void;
};

type WallListener = {
  onPayload: (payload: WallPayload) => void;
  /** An answer that cannot be shown, or none. */
  onError: (code: RequestErrorCode) => void;
};

/** This file is loaded after the first paint itself. */
const loadSchema = () => Promise.resolve(wallPayloadSchema);

/**
 * Reads what a wall shows whenever a hint says that something changed, and now and then without one. Only the newest
 * question is answered: what is on its way when another is asked is dropped.
 */
export function followWall(cluster: string | null, listener: WallListener): WallFollower {
  let asked = cluster;
  let isAsking = false;
  let reading = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const read = async () => {
    isAsking = false;
    reading.abort();
    reading = new AbortController();
    const { signal } = reading;
    try {
      const payload = await fetchJson(addressOf(asked), loadSchema, signal);
      if (!signal.aborted) listener.onPayload(payload);
    } catch (error) {
      if (!signal.aborted && error instanceof RequestError) listener.onError(error.code);
    }
    if (signal.aborted) return;
    clearTimeout(timer);
    timer = setTimeout(look, refetchInterval());
  };

  // A hint names many things at once, and a wall shows all of them: they are one question.
  const look = () => {
    if (isAsking) return;
    isAsking = true;
    queueMicrotask(() => void read());
  };

  const stopStream = watchStream({
    invalidateQueries: () => {
      look();
      return Promise.resolve();
    },
  });
  look();
  return {
    ask: (next) => {
      asked = next;
      look();
    },
    stop: () => {
      stopStream();
      reading.abort();
      clearTimeout(timer);
    },
  };
}

function addressOf(cluster: string | null): string {
  return cluster === null
    ? '/api/wall'
    : `/api/wall?${new URLSearchParams({ cluster }).toString()}`;
}
