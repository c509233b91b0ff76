import 'server-only';
import type { ExecutionCursor, KeyRange } from '@/lib/domain/executions/execution-cursor';
import type {
  ExecutionSearch,
  ListedExecution,
} from '@/lib/domain/executions/execution-list-payload';

export type ClusterPage = {
  cluster: string;
  /** Where the page began. */
  range: KeyRange;
  rows: readonly ListedExecution[];
  search: ExecutionSearch;
  next: KeyRange | null;
};

type Merged = { rows: (ListedExecution & { cluster: string })[]; cursor: ExecutionCursor };

type Timed = { row: ListedExecution; cluster: string; atMs: number };

/**
 * The newest of several clusters in one order, at most `take`, and where to go on in each. A cluster that has more to search
 * holds the others back at the time down to which it was searched: what comes later is never newer than what came before.
 */
export function mergePages(pages: readonly ClusterPage[], take: number): Merged {
  const timed = pages.map((page) => ({ page, rows: timedRows(page) }));
  const floorMs = Math.max(-Infinity, ...timed.map(({ page, rows }) => unsearchedMs(page, rows)));
  const newestFirst = timed
    .flatMap(({ rows }) => rows)
    .filter(({ atMs }) => atMs >= floorMs)
    .sort((left, right) => (left.atMs === right.atMs ? 0 : right.atMs - left.atMs))
    .slice(0, take);
  const cursor = pages.map((page): [string, KeyRange | null] => {
    const shown = newestFirst.filter(({ cluster }) => cluster === page.cluster);
    if (shown.length === page.rows.length) return [page.cluster, page.next];
    const lastId = shown.at(-1)?.row.id;
    return [page.cluster, { before: lastId ?? page.range.before, floor: floorOf(page) }];
  });
  return {
    rows: newestFirst.map(({ row, cluster }) => ({ ...row, cluster })),
    cursor: Object.fromEntries(cursor),
  };
}

/** Rows of one cluster never change their order, whatever their times: one that seems newer than its forerunner is as old. */
function timedRows({ rows, cluster }: ClusterPage): Timed[] {
  let atMs = Infinity;
  return rows.map((row) => {
    atMs = Math.min(atMs, row.createdAt?.getTime() ?? atMs);
    return { row, cluster, atMs };
  });
}

/** The instant below which the cluster may still have rows that nobody has looked for; never above a row of its own. */
function unsearchedMs({ next, search }: ClusterPage, rows: readonly Timed[]): number {
  if (next === null) return -Infinity;
  const lastMs = rows.at(-1)?.atMs ?? Infinity;
  const searchedMs = search.searchedDownTo?.createdAt?.getTime() ?? lastMs;
  return Number.isFinite(searchedMs) ? Math.min(searchedMs, lastMs) : -Infinity;
}

function floorOf({ next, range }: ClusterPage): string | null {
  return next?.floor ?? range.floor;
}
