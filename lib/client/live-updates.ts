'use client';

import { useEffect } from 'react';
import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { Hint } from '@/lib/domain/payload';
import { noteStream } from './connection';

const STREAM_URL = '/api/stream';
/** A stream that comes back within this time is not worth a word. */
const LOST_AFTER_MS = 3_000;
/** The browser gives up on a stream that was refused; we do not. */
const REOPEN_AFTER_MS = 5_000;
/** Hints of many clusters within this time become one round of questions. */
const GATHER_MS = 200;

/** What every hint may have changed, whichever cluster it came from. */
const SPANNING_KEYS: readonly QueryKey[] = [
  ['overview'],
  ['anomalies'],
  ['availability-groups'],
  ['monitor'],
  ['runbooks'],
];

/** Keeps every query of this tab up to date by one event stream. Use once, in the frame. */
export function useLiveUpdates(): void {
  const queryClient = useQueryClient();
  useEffect(() => watchStream(queryClient), [queryClient]);
}

/**
 * Opens the stream and refetches what its hints name; everything, whenever it (re)opens. When it stays away the
 * connection becomes `lost` and everything is asked again at once, which also tells whether the server is gone.
 * Returns a function that closes it.
 */
export function watchStream(queryClient: Pick<QueryClient, 'invalidateQueries'>): () => void {
  const changedClusters = new Set<string>();
  let source: EventSource;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let losing: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;

  const refetch = (queryKey?: QueryKey) =>
    void queryClient.invalidateQueries(queryKey ? { queryKey } : {});

  const passOn = () => {
    gathering = undefined;
    for (const cluster of changedClusters) refetch(['clusters', cluster]);
    for (const queryKey of SPANNING_KEYS) refetch(queryKey);
    changedClusters.clear();
  };

  const lose = () => {
    losing = undefined;
    noteStream('lost');
    refetch();
  };

  const open = () => {
    source = new EventSource(STREAM_URL);
    losing ??= setTimeout(lose, LOST_AFTER_MS);
    source.onopen = () => {
      clearTimeout(losing);
      losing = undefined;
      noteStream('live');
      refetch();
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const cluster = clusterOfHint(data);
      if (cluster === null) return;
      changedClusters.add(cluster);
      gathering ??= setTimeout(passOn, GATHER_MS);
    };
    source.onerror = () => {
      losing ??= setTimeout(lose, LOST_AFTER_MS);
      if (source.readyState !== EventSource.CLOSED) return;
      clearTimeout(reopening);
      reopening = setTimeout(open, REOPEN_AFTER_MS);
    };
  };

  open();
  return () => {
    source.close();
    clearTimeout(gathering);
    clearTimeout(losing);
    clearTimeout(reopening);
    noteStream('connecting');
  };
}

function clusterOfHint(data: string): string | null {
  try {
    const hint = JSON.parse(data) as Partial<Hint> | null;
    return hint?.kind === 'snapshot' && typeof hint.cluster === 'string' ? hint.cluster : null;
  } catch {
    // A hint of another version of the server: the safety poll brings what it meant.
    return null;
  }
}
