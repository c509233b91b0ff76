/**
 * How much a tile says: everything; name, mark and word; name and mark; the mark alone. Lengths are in the wall's unit
 * (rem), so that every screen of the same shape gets the same picture.
 */
export type TileDensity = 'full' | 'named' | 'short' | 'marked';

export type Box = { width: number; height: number };

export type TileGrid = {
  density: TileDensity;
  columns: number;
  columnWidth: number;
  rowHeight: number;
  /** How much larger the words are than the smallest that this density allows. */
  scale: number;
  /** Tiles that have a place; the rest, the last ones, are only counted. */
  shownCount: number;
};

type Limits = { width: number; height: number; maxWidth: number; maxHeight: number };

/** Least and greatest size of a tile, gaps included. Greater ones would only be empty. */
const LIMITS = {
  full: { width: 11, height: 5.3, maxWidth: 29, maxHeight: 12.5 },
  named: { width: 6.6, height: 3.1, maxWidth: 12, maxHeight: 5.4 },
  short: { width: 6.2, height: 1.7, maxWidth: 12, maxHeight: 3.1 },
  marked: { width: 0.75, height: 0.75, maxWidth: 2.4, maxHeight: 2.4 },
} as const satisfies Record<TileDensity, Limits>;

const DENSITIES = ['full', 'named', 'short', 'marked'] as const;

/** The densest talk that fits: as much about each of `count` tiles as the box has room for, and then as large as it can be. */
export function gridFor(
  count: number,
  box: Box,
  densities: readonly TileDensity[] = DENSITIES,
): TileGrid {
  const density = densities.find((one) => capacityOf(one, box) >= count) ?? densities.at(-1);
  return layOut(density ?? 'marked', count, box);
}

/** How many tiles of that density fit into the box. */
export function capacityOf(density: TileDensity, { width, height }: Box): number {
  const least = LIMITS[density];
  return Math.floor(width / least.width) * Math.floor(height / least.height);
}

function layOut(density: TileDensity, count: number, box: Box): TileGrid {
  const { width, height, maxWidth, maxHeight }: Limits = LIMITS[density];
  const mostColumns = Math.max(1, Math.floor(box.width / width));
  const mostRows = Math.max(1, Math.floor(box.height / height));
  const shownCount = Math.min(count, mostColumns * mostRows);
  let best = { columns: mostColumns, columnWidth: width, rowHeight: height, scale: 0 };
  for (let columns = 1; columns <= mostColumns; columns += 1) {
    const rows = Math.ceil(shownCount / columns);
    if (rows > mostRows) continue;
    const columnWidth = Math.min(maxWidth, box.width / columns);
    const rowHeight = Math.min(maxHeight, box.height / Math.max(1, rows));
    const scale = Math.min(columnWidth / width, rowHeight / height);
    if (scale > best.scale) best = { columns, columnWidth, rowHeight, scale };
  }
  return { density, shownCount, ...best, scale: Math.max(1, best.scale) };
}

export type TileArrangement = {
  /** Tiles that need somebody, told apart by name; null when every tile has room for its name anyway. */
  attention: TileGrid | null;
  rest: TileGrid;
};

/** Least part of the box that the tiles that need somebody may take when the others are marks only. */
const MOST_ATTENTION = 0.55;

/**
 * Arranges tiles that come worst first, of which `attentionCount` need somebody. Where there are too many for names,
 * those that need somebody keep theirs, as far as half the box has room, and the others become marks.
 */
export function arrangeTiles(count: number, attentionCount: number, box: Box): TileArrangement {
  const all = gridFor(count, box);
  if (all.density !== 'marked' || attentionCount === 0) return { attention: null, rest: all };
  const most = { width: box.width, height: box.height * MOST_ATTENTION };
  const attention = gridFor(attentionCount, most, ['named', 'short']);
  const rows = Math.ceil(attention.shownCount / attention.columns);
  const left = { width: box.width, height: box.height - rows * attention.rowHeight };
  return { attention, rest: gridFor(count - attention.shownCount, left, ['marked']) };
}
