import type { EventMessage } from '@/lib/domain/executions/event-message';
import type { ExecutionMessagesPayload } from '@/lib/domain/executions/execution-detail-payload';

type Page = Omit<ExecutionMessagesPayload['data'], 'messages'> & { messages: EventMessage[] };

/** The stretch of a stream of messages that is in memory. It never grows beyond a bound: what is far goes, and can be read again. */
export type MessageWindow = {
  /** Oldest first. */
  messages: readonly EventMessage[];
  /** `before` of the next older page; null: nothing is older. */
  olderKey: string | null;
  /** `after` of the next newer page; null: it reaches the end of the stream. */
  newerKey: string | null;
  /** `after` of the next look for news; null: the start of the stream. */
  tailKey: string | null;
};

/** Messages kept at most; each has its first two thousand characters. */
const MAX_KEPT = 1_500;

/** A window that begins at the start of the stream. */
export function openAtStart(page: Page): MessageWindow {
  return {
    messages: page.messages,
    olderKey: null,
    newerKey: page.hasMore ? page.nextKey : null,
    tailKey: nextTailKey(page),
  };
}

/** A window that reaches the end of the stream. */
export function openAtEnd(page: Page): MessageWindow {
  const olderKey = page.hasMore ? page.nextKey : null;
  const first = page.messages[0]?.key ?? null;
  return {
    messages: page.messages,
    olderKey,
    newerKey: null,
    // Without a settled message, all of the window may still change; what is in front of it is not looked at again.
    tailKey: page.tailKey ?? (olderKey === null ? null : first),
  };
}

/** Adds the page in front of the window; what is far behind goes. */
export function addOlder(window: MessageWindow, page: Page, maxKept = MAX_KEPT): MessageWindow {
  const messages = [...page.messages, ...window.messages];
  const olderKey = page.hasMore ? page.nextKey : null;
  // All of one key are kept together, even if they are too many.
  const end = wholeCut(messages, Math.min(messages.length, maxKept)) || messages.length;
  const newerKey = end < messages.length ? (messages[end - 1]?.key ?? null) : window.newerKey;
  return { ...window, messages: messages.slice(0, end), olderKey, newerKey };
}

/** Adds the page behind the window; what is far in front goes. */
export function addNewer(window: MessageWindow, page: Page, maxKept = MAX_KEPT): MessageWindow {
  const messages = [...window.messages, ...page.messages];
  const newerKey = page.hasMore ? page.nextKey : null;
  return trimStart({ ...window, messages, newerKey, tailKey: nextTailKey(page) }, maxKept);
}

/**
 * Takes in what a look behind `tailKey` has found. Messages are handed in late and out of order, so from there on the answer
 * takes the place of what was known. The same window when nothing is new.
 */
export function takeInTail(window: MessageWindow, page: Page, maxKept = MAX_KEPT): MessageWindow {
  const found = new Set(page.messages.map(({ key }) => key));
  const start = tailStart(window, found);
  const known = window.messages.slice(start);
  // The answer may end before the stream does: what is known and not in it comes behind.
  const behind = page.hasMore ? known.filter(({ key }) => !found.has(key)) : [];
  const tail = [...page.messages, ...behind];
  const tailKey = nextTailKey(page);
  const isSame =
    tail.length === known.length && tail.every(({ key }, index) => key === known[index]?.key);
  if (isSame) return tailKey === window.tailKey ? window : { ...window, tailKey };
  const messages = [...window.messages.slice(0, start), ...tail];
  return trimStart({ ...window, messages, tailKey }, maxKept);
}

/** An id for each message: its key, and where nothing tells messages apart, a number. */
export function rowIdsOf(messages: readonly EventMessage[]): string[] {
  let previous = '';
  let repeat = 0;
  return messages.map(({ key }) => {
    repeat = key === previous ? repeat + 1 : 0;
    previous = key;
    return repeat === 0 ? key : `${key}#${repeat}`;
  });
}

/** A full page may show no message at all, when each was found in what is masked: its last key still gets on. */
function nextTailKey({ hasMore, nextKey, tailKey }: Page): string | null {
  return hasMore ? nextKey : tailKey;
}

function tailStart({ messages, tailKey, olderKey }: MessageWindow, found: ReadonlySet<string>) {
  if (tailKey === null && olderKey === null) return 0;
  const last = messages.findLastIndex(({ key }) => key === tailKey);
  if (last >= 0) return last + 1;
  const firstFound = messages.findIndex(({ key }) => found.has(key));
  return firstFound >= 0 ? firstFound : messages.length;
}

function trimStart(window: MessageWindow, maxKept: number): MessageWindow {
  const { messages, tailKey } = window;
  const start = wholeCut(messages, Math.max(0, messages.length - maxKept));
  if (start === 0) return window;
  const kept = messages.slice(start);
  const first = kept[0]?.key ?? null;
  const isTailGone =
    tailKey === null || messages.slice(0, start).some(({ key }) => key === tailKey);
  return { ...window, messages: kept, olderKey: first, tailKey: isTailGone ? first : tailKey };
}

/** A place to cut at or before an index that does not part messages which nothing tells apart. */
function wholeCut(messages: readonly EventMessage[], index: number): number {
  let cut = index;
  while (cut > 0 && cut < messages.length && messages[cut - 1]?.key === messages[cut]?.key)
    cut -= 1;
  return cut;
}
