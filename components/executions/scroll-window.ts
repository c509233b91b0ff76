/** Rows that the scroll area holds at most: browsers draw no element of many million pixels. */
export const WINDOW_ROWS = 20_000;
/** So near to its edge the window moves. */
const MARGIN_ROWS = 2_000;

type Sight = { base: number; first: number; last: number; total: number };

/** With which row the scroll area has to begin, so that the reader can go on scrolling either way. */
export function moveWindow({ base, first, last, total }: Sight): number {
  const isNearTop = base > 0 && first < base + MARGIN_ROWS;
  const isNearBottom = last > base + WINDOW_ROWS - MARGIN_ROWS && base + WINDOW_ROWS < total;
  return isNearTop || isNearBottom ? windowAround(first) : base;
}

/** The window with that row in its middle: it moves seldom, whichever way the reader goes on. */
export function windowAround(row: number): number {
  return Math.max(0, row - WINDOW_ROWS / 2);
}
