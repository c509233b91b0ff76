import { isUnread, type ExecutionPage, type ExecutionRow } from '@/lib/client/execution-page';
import {
  decodeExecutionCursor,
  encodeExecutionCursor,
  type KeyRange,
} from '@/lib/domain/executions/execution-cursor';
import type { ExecutionFilter } from '@/lib/domain/executions/execution-filter';

const HIGHEST_KEY = String(2n ** 63n - 1n);

type Key = Pick<ExecutionRow, 'cluster' | 'id'>;

/** Newest id of each cluster when the first page was read; null where none was known. Clusters that could not be read are missing. */
export type TopIds = Record<string, string | null>;

/** Below what a first page was read: everything above has come since. */
export function topIdsOf({ rows, readings }: Pick<ExecutionPage, 'rows' | 'readings'>): TopIds {
  const read = readings.filter((reading) => !isUnread(reading));
  return Object.fromEntries(
    read.map(({ name, newestKnownId }) => [
      name,
      higher(rows.find(({ cluster }) => cluster === name)?.id ?? null, newestKnownId),
    ]),
  );
}

/**
 * Where to read a first page again, without what came in above it. Null, the newest, for a list that was read to its end:
 * only the server can tell again where it has to begin and stop.
 */
export function cursorFromTop(
  topIds: TopIds,
  next: string | null,
  filter: ExecutionFilter,
): string | null {
  const positions = next === null ? null : decodeExecutionCursor(next, filter);
  if (!positions) return null;
  const ranges = Object.entries(topIds).map(([name, topId]): [string, KeyRange | null] => [
    name,
    topId === null ? null : { before: above(topId), floor: positions[name]?.floor ?? null },
  ]);
  return encodeExecutionCursor(Object.fromEntries(ranges), filter);
}

/** Where to read what came in above, and nothing else; clusters that could not be read are left out. */
export function cursorAboveTop(
  topIds: TopIds,
  clusters: readonly string[],
  filter: ExecutionFilter,
): string {
  const ranges = clusters.map((name): [string, KeyRange | null] => {
    const topId = topIds[name];
    if (topId === undefined) return [name, null];
    return [name, { before: HIGHEST_KEY, floor: topId === null ? null : above(topId) }];
  });
  return encodeExecutionCursor(Object.fromEntries(ranges), filter);
}

/**
 * Where to go on without clusters that could not be read at the top: their newest rows do not belong below older ones of
 * others. Null when nothing else is left.
 */
export function cursorWithout(
  next: string | null,
  unread: readonly string[],
  filter: ExecutionFilter,
): string | null {
  const positions = next === null ? null : decodeExecutionCursor(next, filter);
  if (!positions || unread.length === 0) return next;
  const left = Object.entries(positions).map(([name, range]): [string, KeyRange | null] => [
    name,
    unread.includes(name) ? null : range,
  ]);
  const hasMore = left.some(([, range]) => range !== null);
  return hasMore ? encodeExecutionCursor(Object.fromEntries(left), filter) : null;
}

/** Tells which executions lie above the place where a cursor goes on; null goes on nowhere, so that all do. */
export function isAboveCursor(
  cursor: string | null,
  filter: ExecutionFilter,
): (key: Key) => boolean {
  if (cursor === null) return () => true;
  const positions = decodeExecutionCursor(cursor, filter) ?? {};
  return ({ cluster, id }) => {
    if (!Object.hasOwn(positions, cluster)) return false;
    const range = positions[cluster];
    if (!range) return true;
    return range.before !== null && BigInt(id) >= BigInt(range.before);
  };
}

function above(id: string): string {
  return String(BigInt(id) + 1n);
}

function higher(left: string | null, right: string | null): string | null {
  if (left === null || right === null) return left ?? right;
  return BigInt(left) > BigInt(right) ? left : right;
}
