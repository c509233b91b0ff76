import { createExternalStore, type ExternalStore } from '@/lib/client/external-store';
import { executionUrl } from '@/lib/client/execution-detail';
import { fetchJson } from '@/lib/client/fetch-json';
import { keepLastGood } from '@/lib/client/keep-last-good';
import type { ExecutionAddress } from '@/lib/domain/executions/execution-address';
import type { ExecutionMessagesPayload } from '@/lib/domain/executions/execution-detail-payload';
import { toMessageQuery, type MessageFilter } from './message-filter';
import {
  addNewer,
  addOlder,
  openAtEnd,
  openAtStart,
  takeInTail,
  type MessageWindow,
} from './message-window';

const PAGE_MESSAGES = 200;
const LOOK_PACE_MS = 3_000;
const RETRY_MS = 5_000;
/** However long an answer takes, SQL Server works for the tail at most a twentieth of the time. */
const REST_PER_WORK = 20;

export type StreamEnd = 'start' | 'end';
type Work = StreamEnd | 'older' | 'newer' | 'tail';

export type StreamState = {
  /** Null before the first page. */
  window: MessageWindow | null;
  /** What is being read. */
  work: Work | null;
  /** What could not be read last, and why; null once it could. The reason is an error, or in the answer's section. */
  failed: { work: Work; error: Error | null } | null;
  /** The last answer: when and where it was read, and whether it could be. */
  answer: ExecutionMessagesPayload | null;
  /** Which end of the stream the window was opened at, and how many times one was. */
  opened: { at: StreamEnd; count: number };
};

export type MessageStream = ReturnType<typeof createMessageStream>;

/**
 * Reads the messages of an execution page by page into a window that never grows beyond its bound. One request at a time; a
 * request that is no longer wanted is given up.
 */
export function createMessageStream(address: ExecutionAddress, filter: MessageFilter) {
  const store: ExternalStore<StreamState> = createExternalStore<StreamState>({
    window: null,
    work: null,
    failed: null,
    answer: null,
    opened: { at: 'start', count: 0 },
  });
  let running: AbortController | null = null;
  let tookMs = 0;
  let isBehind = false;
  const set = (change: Partial<StreamState>) => store.set({ ...store.get(), ...change });

  async function run(work: Work, place: Record<string, string>): Promise<void> {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    set({ work });
    const beganAtMs = performance.now();
    try {
      const query = new URLSearchParams({
        ...toMessageQuery(filter),
        ...place,
        take: String(PAGE_MESSAGES),
      });
      const url = `${executionUrl(address)}/messages?${query}`;
      const answer = await fetchJson(
        url,
        async () =>
          (await import('@/lib/domain/executions/execution-detail-payload'))
            .executionMessagesPayloadSchema,
        controller.signal,
      );
      tookMs = performance.now() - beganAtMs;
      isBehind = work === 'tail' && answer.data.hasMore && answer.data.nextKey !== null;
      const { window } = store.get();
      const next = withAnswer(window, work, answer);
      const known = store.get().answer ?? undefined;
      const failed = next ? null : { work, error: null };
      set({ work: null, answer: keepLastGood(known, answer), failed, window: next ?? window });
      if (next && (work === 'start' || work === 'end')) {
        set({ opened: { at: work, count: store.get().opened.count + 1 } });
      }
    } catch (error) {
      // Given up: whoever did so has begun something else.
      if (controller.signal.aborted) return;
      const reason = error instanceof Error ? error : new Error(String(error));
      set({ work: null, failed: { work, error: reason } });
    } finally {
      if (running === controller) running = null;
    }
  }

  const open = (end: StreamEnd) => run(end, { from: end });

  async function go(direction: 'older' | 'newer'): Promise<void> {
    const { window, work } = store.get();
    const key = direction === 'older' ? window?.olderKey : window?.newerKey;
    // A look for news can wait; a page that is on its way is not asked for twice.
    if (!key || (work !== null && work !== 'tail')) return;
    await run(direction, direction === 'older' ? { before: key } : { after: key });
  }

  /** Looks for news, unless the window does not reach the end of the stream or something else is being read. */
  async function look(): Promise<void> {
    const { window, work } = store.get();
    if (!window || window.newerKey !== null || work !== null) return;
    await run('tail', window.tailKey === null ? { from: 'start' } : { after: window.tailKey });
  }

  /** When to look again: at once while more is known to be there. */
  function restMs(): number {
    if (store.get().failed) return RETRY_MS;
    return isBehind ? 0 : Math.max(LOOK_PACE_MS, tookMs * REST_PER_WORK);
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    open,
    loadOlder: () => go('older'),
    loadNewer: () => go('newer'),
    /** Does again what could not be done. */
    retry(): Promise<void> {
      const { failed, window } = store.get();
      if (failed?.work === 'older' || failed?.work === 'newer') return go(failed.work);
      if (failed?.work === 'tail') return look();
      return open(failed?.work ?? (window ? 'end' : 'start'));
    },
    /** Looks for news from now on, until the function that it returns is called. */
    follow(): () => void {
      let timer: ReturnType<typeof setTimeout>;
      const next = async () => {
        if (!document.hidden) await look();
        timer = setTimeout(() => void next(), restMs());
      };
      timer = setTimeout(() => void next(), LOOK_PACE_MS);
      return () => clearTimeout(timer);
    },
    /** Gives up what is being read. */
    stop(): void {
      running?.abort();
      running = null;
      set({ work: null });
    },
  };
}

/** Null when the messages could not be read. */
function withAnswer(
  window: MessageWindow | null,
  work: Work,
  { data }: ExecutionMessagesPayload,
): MessageWindow | null {
  const { messages } = data;
  if (!messages) return null;
  const page = { ...data, messages };
  if (work === 'start') return openAtStart(page);
  if (work === 'end') return openAtEnd(page);
  if (!window) return null;
  if (work === 'tail') return takeInTail(window, page);
  return work === 'older' ? addOlder(window, page) : addNewer(window, page);
}
