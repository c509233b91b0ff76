import { createExternalStore } from '@/lib/client/external-store';
import { fetchLogPage, type LogPlace } from '@/lib/client/task-log';
import type { TaskLogFileAddress } from '@/lib/domain/executions/task-log-address';
import type { TaskLogState } from '@/lib/domain/executions/task-log-state';
import { addEarlier, addLater, isUnchanged, openLogAt, type LogWindow } from './log-window';

const LOOK_PACE_MS = 2_000;
const RETRY_MS = 5_000;

type Work = 'open' | 'earlier' | 'later' | 'look';

export type LogStreamState = {
  /** Null before the first page, and for a file that is not text. */
  window: LogWindow | null;
  isBinary: boolean;
  /** What is being read. */
  work: Work | null;
  /** The last request gave no answer. */
  error: Error | null;
  /** What the last answer said of the file. */
  state: TaskLogState | null;
  /** How many times another file was found in the place of the one that was read. */
  replacedCount: number;
  opened: { at: 'start' | 'end'; count: number };
  /** The line that was jumped to. */
  target: number | null;
};

export type LogStream = ReturnType<typeof createLogStream>;

/** Reads a log page by page into a window that never grows beyond its bound, from its end on. One request at a time. */
export function createLogStream(address: TaskLogFileAddress) {
  const store = createExternalStore<LogStreamState>({
    window: null,
    isBinary: false,
    work: null,
    error: null,
    state: null,
    replacedCount: 0,
    opened: { at: 'end', count: 0 },
    target: null,
  });
  let running: AbortController | null = null;
  const set = (change: Partial<LogStreamState>) => store.set({ ...store.get(), ...change });

  async function run(work: Work, place: LogPlace, at: 'start' | 'end' = 'end'): Promise<void> {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    set({ work });
    const { window } = store.get();
    const reader = {
      identity: work === 'open' ? null : (window?.identity ?? null),
      encoding: window?.encoding ?? null,
    };
    try {
      const answer = await fetchLogPage(address, place, reader, controller.signal);
      const { state, data } = answer;
      if (!data) {
        set({ work: null, error: null, state });
        return;
      }
      const isAnew = work === 'open' || window === null || data.wasReplaced;
      const { replacedCount, opened } = store.get();
      set({
        work: null,
        error: null,
        state,
        isBinary: data.encoding === null,
        replacedCount: replacedCount + (data.wasReplaced ? 1 : 0),
        window: isAnew ? openLogAt(data) : grown(window, work, data),
        ...(isAnew && {
          opened: { at: data.wasReplaced ? 'end' : at, count: opened.count + 1 },
          target: place.around ?? null,
        }),
      });
    } catch (error) {
      // Given up: whoever did so has begun something else.
      if (controller.signal.aborted) return;
      set({ work: null, error: error instanceof Error ? error : new Error(String(error)) });
    } finally {
      if (running === controller) running = null;
    }
  }

  const isFree = () => store.get().work === null || store.get().work === 'look';

  async function look(): Promise<void> {
    const { window, work } = store.get();
    if (!window || window.hasLater || work !== null) return;
    await run('look', { after: window.followFrom });
  }

  return {
    get: store.get,
    subscribe: store.subscribe,
    openEnd: () => run('open', {}),
    openStart: () => run('open', { after: 0 }, 'start'),
    openAround: (offset: number) => run('open', { around: offset }, 'start'),
    async loadEarlier(): Promise<void> {
      const { window } = store.get();
      if (window?.hasEarlier && isFree()) await run('earlier', { before: window.start });
    },
    async loadLater(): Promise<void> {
      const { window } = store.get();
      if (window?.hasLater && isFree()) await run('later', { after: window.end });
    },
    /** Looks for what is written from now on, until the function that it returns is called. */
    follow(): () => void {
      let timer: ReturnType<typeof setTimeout>;
      const next = async () => {
        if (!document.hidden) await look();
        timer = setTimeout(() => void next(), store.get().error ? RETRY_MS : LOOK_PACE_MS);
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

function grown(window: LogWindow, work: Work, page: Parameters<typeof addLater>[1]): LogWindow {
  if (work === 'earlier') return addEarlier(window, page);
  return work === 'look' && isUnchanged(window, page) ? window : addLater(window, page);
}
