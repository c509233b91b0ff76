import { isUnread, type ExecutionPage, type ExecutionRow } from '@/lib/client/execution-page';
import { isOpenStatus } from '@/lib/domain/executions/execution-status';

/** A page as it is shown: read once, and brought up to date in place since. */
export type ShownPage = ExecutionPage & {
  /** Keys of rows that are no longer in the list: they changed, or were purged. They keep their place until it is read anew. */
  leftKeys: ReadonlySet<string>;
  /** Keys of executions that now belong between the rows. They are announced, not pushed in. */
  enteredKeys: ReadonlySet<string>;
};

const NONE: ReadonlySet<string> = new Set();

/** What tells one execution from all others, of all clusters. */
export function keyOfRow({ cluster, id }: Pick<ExecutionRow, 'cluster' | 'id'>): string {
  return `${id} ${cluster}`;
}

/** A page that was read for the first time. */
export function showPage(page: ExecutionPage): ShownPage {
  return { ...page, leftKeys: NONE, enteredKeys: NONE };
}

/**
 * Brings the rows of a page up to date without moving any of them. `isCovered` tells how far down the fresh answer looked:
 * only there does a missing row mean that it left. Of clusters that could not be read everything stays as it was.
 */
export function mergeRefreshedPage(
  shown: ShownPage,
  fresh: ExecutionPage,
  isCovered: (row: ExecutionRow) => boolean,
): ShownPage {
  const freshByKey = new Map(fresh.rows.map((row) => [keyOfRow(row), row]));
  const shownKeys = new Set(shown.rows.map(keyOfRow));
  const unread = new Set(fresh.readings.filter(isUnread).map(({ name }) => name));
  const leftKeys = shown.rows.filter((row) => {
    const key = keyOfRow(row);
    if (freshByKey.has(key)) return false;
    const isKnown = !unread.has(row.cluster) && isCovered(row);
    return isKnown || shown.leftKeys.has(key);
  });
  return {
    ...fresh,
    next: shown.next,
    idMatch: fresh.idMatch ?? shown.idMatch,
    rows: shown.rows.map((row) => freshByKey.get(keyOfRow(row)) ?? row),
    leftKeys: new Set(leftKeys.map(keyOfRow)),
    enteredKeys: new Set([...freshByKey.keys()].filter((key) => !shownKeys.has(key))),
  };
}

/** True while a row of the page may still change. */
export function hasOpenRow({ rows, leftKeys }: ShownPage): boolean {
  return rows.some((row) => isOpenStatus(row.status) && !leftKeys.has(keyOfRow(row)));
}
