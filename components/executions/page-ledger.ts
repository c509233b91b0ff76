import type { ClusterReading } from '@/lib/client/execution-page';

/** What is kept of a page for good: where it begins and how many rows it has, so that its rows can be dropped. */
type LedgerPage = {
  /** As the server gave it; null is the newest. */
  cursor: string | null;
  /** The same place for reading it again: what came in above does not count. */
  again: string | null;
  /** What follows; null when nothing does, or while it is not read. */
  next: string | null;
  firstRow: number;
  /** Null: not read yet. */
  rowCount: number | null;
};

/** The pages of a list from its top down to where it was read. Only the last one may be unread. */
export type PageLedger = {
  pages: readonly LedgerPage[];
  /** The next page waits until the reader asks for it: the one before was cut short. */
  isHeld: boolean;
  /** What the last page that was read said of the clusters. */
  readings: readonly ClusterReading[];
};

export const EMPTY_LEDGER: PageLedger = {
  pages: [unreadPage(null, 0)],
  isHeld: false,
  readings: [],
};

type ReadPage = {
  rowCount: number;
  next: string | null;
  again: string | null;
  readings: readonly ClusterReading[];
  /** True when it has fewer rows than were asked for. */
  isShort: boolean;
};

/** The ledger once its unread page was read; a page that is in it already stays as it is. */
export function recordPage(ledger: PageLedger, index: number, read: ReadPage): PageLedger {
  const page = ledger.pages[index];
  if (!page || page.rowCount !== null) return ledger;
  const { rowCount, next, again, readings, isShort } = read;
  const following = next === null ? [] : [unreadPage(next, page.firstRow + rowCount)];
  return {
    pages: [...ledger.pages.slice(0, index), { ...page, rowCount, next, again }, ...following],
    isHeld: next !== null && isShort,
    readings,
  };
}

/** The ledger after a page that had been dropped came back with more or fewer rows than it had. */
export function resizePage(ledger: PageLedger, index: number, rowCount: number): PageLedger {
  const page = ledger.pages[index];
  if (!page || page.rowCount === null || page.rowCount === rowCount) return ledger;
  const shift = rowCount - page.rowCount;
  const pages = ledger.pages.map((one, position) => {
    if (position === index) return { ...one, rowCount };
    return position > index ? { ...one, firstRow: one.firstRow + shift } : one;
  });
  return { ...ledger, pages };
}

/** Lets the page be read that was held back. */
export function releaseTail(ledger: PageLedger): PageLedger {
  return { ...ledger, isHeld: false };
}

/** Rows that are known of, in memory or not. */
export function countRows({ pages }: PageLedger): number {
  const last = pages.at(-1);
  return last ? last.firstRow + (last.rowCount ?? 0) : 0;
}

/** True when everything that passes the filter was read. */
export function isAtEnd({ pages }: PageLedger): boolean {
  return pages.at(-1)?.rowCount !== null;
}

/** The page that a row belongs to. */
export function pageOfRow({ pages }: PageLedger, row: number): number {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pages[middle]?.firstRow ?? 0) <= row) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pages that rows from `first` to `last` need, and the one that comes next when the end is near. */
export function pagesInSight(ledger: PageLedger, first: number, last: number): number[] {
  const from = pageOfRow(ledger, Math.max(0, first));
  const to = pageOfRow(ledger, Math.max(0, last));
  const indexes = Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  return indexes.filter((index) => {
    const page = ledger.pages[index];
    return page !== undefined && (page.rowCount === null ? !ledger.isHeld : page.rowCount > 0);
  });
}

/** Of the pages in memory those that are farther than `reach` pages from what is in sight; the first one always stays. */
export function pagesToDrop(
  inMemory: Iterable<number>,
  inSight: readonly number[],
  reach: number,
): number[] {
  const first = (inSight[0] ?? 0) - reach;
  const last = (inSight.at(-1) ?? 0) + reach;
  return [...inMemory].filter((index) => index !== 0 && (index < first || index > last));
}

function unreadPage(cursor: string | null, firstRow: number): LedgerPage {
  return { cursor, again: cursor, next: null, firstRow, rowCount: null };
}
