'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { MessageFilter } from './message-filter';
import { createMessageStream, type MessageStream, type StreamState } from './message-stream';

const RETRY_MS = 5_000;

type Options = {
  address: ExecutionAddress;
  filter: MessageFilter;
  /** News may come: the stream is opened at its end, and looked at again and again. */
  isLive: boolean;
};

/** A stream of messages that lives as long as the component. Another filter is another stream. */
export function useMessageStream(options: Options): { stream: MessageStream; state: StreamState } {
  const { address, filter, isLive } = options;
  const key = JSON.stringify([address, filter]);
  const [held, setHeld] = useState(() => ({ key, stream: createMessageStream(address, filter) }));
  if (held.key !== key) setHeld({ key, stream: createMessageStream(address, filter) });
  const { stream } = held;
  const openFirst = useEffectEvent((of: MessageStream) => void of.open(isLive ? 'end' : 'start'));
  const state = useSyncExternalStore(stream.subscribe, stream.get, stream.get);
  useEffect(() => {
    openFirst(stream);
    return () => stream.stop();
  }, [stream]);
  const isFollowable = isLive && state.window !== null;
  useEffect(() => {
    if (isFollowable) return stream.follow();
    return undefined;
  }, [stream, isFollowable]);
  // The first page is tried again by itself: without it there is nothing to scroll.
  const hasNothing = state.window === null && state.failed !== null;
  useEffect(() => {
    if (!hasNothing) return undefined;
    const timer = setInterval(() => void stream.retry(), RETRY_MS);
    return () => clearInterval(timer);
  }, [stream, hasNothing]);
  // A page may show nothing, when all that was found stands in what is masked: what is searched for may lie behind it.
  const { window, work, failed } = state;
  const isBlank = window?.messages.length === 0 && work === null && failed === null;
  const [olderKey, newerKey] = [window?.olderKey ?? null, window?.newerKey ?? null];
  useEffect(() => {
    if (!isBlank) return;
    if (newerKey !== null) void stream.loadNewer();
    else if (olderKey !== null) void stream.loadOlder();
  }, [stream, isBlank, olderKey, newerKey]);
  return { stream, state };
}
