import type { EventMessage } from './event-message';

/** Workers hand in messages in batches, and later than they were logged: so far back the stream may still change. */
const TAIL_OVERLAP_MS = 30_000;

type Facts = {
  /** Oldest first. */
  messages: readonly EventMessage[];
  /** More lies behind the newest of them. */
  hasNewer: boolean;
  /** The key behind which was asked; null when the stream was asked for from its start. */
  askedAfter: string | null;
};

/**
 * The key behind which to look next while messages may still come: far enough back not to miss what is handed in late.
 * While there are more newer ones than a page holds, the newest key, so that each look gets on.
 */
export function findTailKey({ messages, hasNewer, askedAfter }: Facts): string | null {
  const newest = messages.at(-1);
  if (!newest) return askedAfter;
  if (hasNewer) return newest.key;
  const settledBefore = newest.at.getTime() - TAIL_OVERLAP_MS;
  const settled = messages.findLast(({ at }) => at.getTime() <= settledBefore);
  return settled?.key ?? askedAfter;
}
