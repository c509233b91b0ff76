import { toFilterParameters, type ExecutionFilter } from './execution-filter';
import { readExecutionId } from './execution-id';

/** Longer than any cursor of a thousand clusters; what is longer is not even parsed. */
const MAX_CURSOR_LENGTH = 100_000;

/** Where in one cluster's executions to go on, newest first, by key. */
export type KeyRange = {
  /** Only executions below this id are left; null: none was seen yet. */
  before: string | null;
  /** Executions below this id are too old for the filter; null: there is no such limit. */
  floor: string | null;
};

/** Where to go on in each cluster; null: nothing is left there. A cluster that is not named begins at its newest. */
export type ExecutionCursor = Record<string, KeyRange | null>;

/** One opaque text out of the positions; it belongs to the filter with which it was made. */
export function encodeExecutionCursor(cursor: ExecutionCursor, filter: ExecutionFilter): string {
  return toBase64Url(JSON.stringify([1, filterKey(filter), cursor]));
}

/** The positions again; null for a text that is not of our making, or was made with another filter. */
export function decodeExecutionCursor(
  text: string,
  filter: ExecutionFilter,
): ExecutionCursor | null {
  if (text.length > MAX_CURSOR_LENGTH) return null;
  try {
    const parsed: unknown = JSON.parse(fromBase64Url(text));
    if (!Array.isArray(parsed) || parsed.length !== 3) return null;
    const [version, key, positions] = parsed as unknown[];
    return version === 1 && key === filterKey(filter) ? readPositions(positions) : null;
  } catch {
    return null;
  }
}

function readPositions(value: unknown): ExecutionCursor | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const positions: [string, KeyRange | null][] = [];
  for (const [name, range] of Object.entries(value)) {
    const read = range === null ? null : readRange(range);
    if (read === undefined) return null;
    positions.push([name, read]);
  }
  return Object.fromEntries(positions);
}

/** Undefined for what is no range. */
function readRange(value: unknown): KeyRange | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { before, floor } = value as Record<string, unknown>;
  const ids = [before, floor].map((id) =>
    id === null ? null : (readExecutionId(id) ?? undefined),
  );
  const [readBefore, readFloor] = ids;
  return readBefore === undefined || readFloor === undefined
    ? undefined
    : { before: readBefore, floor: readFloor };
}

/** Tells filters apart, so that a position is not continued with a filter that would have begun elsewhere (FNV-1a). */
function filterKey(filter: ExecutionFilter): string {
  let hash = 0x811c9dc5;
  for (const letter of JSON.stringify(toFilterParameters(filter))) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

function toBase64Url(text: string): string {
  const bytes = String.fromCharCode(...new TextEncoder().encode(text));
  return btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): string {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(bytes, (letter) => letter.charCodeAt(0)),
  );
}
