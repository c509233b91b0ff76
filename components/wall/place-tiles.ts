import type { TileArrangement, TileDensity, TileGrid } from './tile-grid';

/** Where a tile is in its box and how large its words are, in the wall's unit (rem). */
export type TilePlace = {
  density: TileDensity;
  left: number;
  top: number;
  width: number;
  height: number;
  wordSize: number;
};

/** Size of a word in the smallest tile of each density. */
const WORD_SIZES = { full: 1, named: 1.05, short: 1.1, marked: 0.62 } as const;

/** Room between two tiles, left out of each at its right and lower edge. */
const GAPS = { full: 0.35, named: 0.35, short: 0.35, marked: 0.15 } as const;

/** A place for each tile that is shown, in their order: those that need somebody first, the rest below them. */
export function placeTiles({ attention, rest }: TileArrangement): TilePlace[] {
  if (!attention) return placesOf(rest, 0);
  const rows = Math.ceil(attention.shownCount / attention.columns);
  return [...placesOf(attention, 0), ...placesOf(rest, rows * attention.rowHeight)];
}

function placesOf(grid: TileGrid, top: number): TilePlace[] {
  const { density, columns, columnWidth, rowHeight, scale, shownCount } = grid;
  const gap = GAPS[density];
  return Array.from({ length: shownCount }, (_, index) => ({
    density,
    left: (index % columns) * columnWidth,
    top: top + Math.floor(index / columns) * rowHeight,
    width: columnWidth - gap,
    height: rowHeight - gap,
    wordSize: WORD_SIZES[density] * scale,
  }));
}
