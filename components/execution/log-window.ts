import type { TaskLogEncoding, TaskLogPagePayload } from '@/lib/domain/executions/task-log-payload';

type Page = NonNullable<TaskLogPagePayload['data']>;
type Line = Page['lines'][number];

/** The stretch of a log that is in memory. It never grows beyond a bound: what is far goes, and can be read again. */
export type LogWindow = {
  lines: readonly Line[];
  /** Bytes of the file that the lines stand for: `before=start` and `after=end` go on. */
  start: number;
  end: number;
  hasEarlier: boolean;
  hasLater: boolean;
  /** To look for more: `after` this, and lines that begin there or later are told again. */
  followFrom: number;
  identity: string;
  /** To be passed on with the next request; null: to be found out again, because so far the file is plain ASCII. */
  encoding: TaskLogEncoding | null;
  sizeBytes: number;
  modifiedAt: Date;
};

/** Characters kept at most, and lines, of which short ones cost more than their characters. */
const BOUND = { characters: 2_000_000, lines: 20_000 };

/** A window on one page, wherever in the file it is. Null when the file is not text. */
export function openLogAt(page: Page): LogWindow | null {
  if (page.encoding === null) return null;
  const { lines, start, end, hasEarlier, hasLater, followFrom } = page;
  return { lines, start, end, hasEarlier, hasLater, followFrom, ...factsOf(page) };
}

/** Adds the page in front; what is far behind goes. */
export function addEarlier(window: LogWindow, page: Page, bound = BOUND): LogWindow {
  const lines = [...page.lines, ...window.lines];
  const count = keptCount(lines, bound);
  const next = { ...window, ...factsOf(page), start: page.start, hasEarlier: page.hasEarlier };
  const firstGone = lines[count];
  if (!firstGone) return { ...next, lines };
  return { ...next, lines: lines.slice(0, count), end: firstGone.offset, hasLater: true };
}

/**
 * Adds the page behind, be it older text that was let go or what has just been written; what is far in front goes. The last
 * line may have been told without its end: from the page's start on everything is told anew.
 */
export function addLater(window: LogWindow, page: Page, bound = BOUND): LogWindow {
  const known = window.lines.filter(({ offset }) => offset < page.start);
  const lines = [...known, ...page.lines];
  const count = keptCount(lines.toReversed(), bound);
  const kept = lines.slice(lines.length - count);
  const isCut = kept.length < lines.length;
  const { end, hasLater, followFrom } = page;
  return {
    ...window,
    ...factsOf(page),
    lines: kept,
    start: isCut ? (kept[0]?.offset ?? page.start) : window.start,
    end,
    hasEarlier: isCut || window.hasEarlier,
    hasLater,
    followFrom,
  };
}

/** True when a look for more has found nothing, so that the window can stay what it is. */
export function isUnchanged(window: LogWindow, page: Page): boolean {
  const last = window.lines.at(-1);
  return (
    page.end === window.end &&
    page.lines.every(({ offset, text }) => offset === last?.offset && text === last.text)
  );
}

function factsOf({ identity, encoding, sizeBytes, modifiedAt }: Page) {
  return { identity, encoding: encoding === 'ascii' ? null : encoding, sizeBytes, modifiedAt };
}

function keptCount(lines: readonly Line[], bound: typeof BOUND): number {
  let characters = 0;
  const tooMuch = lines.findIndex(({ text }, index) => {
    characters += text.length;
    return index > 0 && (index >= bound.lines || characters > bound.characters);
  });
  return tooMuch < 0 ? lines.length : tooMuch;
}
