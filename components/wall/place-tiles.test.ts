import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeTiles, type TilePlace } from './place-tiles';
import { arrangeTiles } from './tile-grid';

const boxes = fc.record({
  width: fc.integer({ min: 8, max: 120 }),
  height: fc.integer({ min: 4, max: 80 }),
});

const overlap = (one: TilePlace, other: TilePlace) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

describe('places of tiles', () => {
  it('are one for each that is shown, in the box, and none on another', () => {
    fc.assert(
      fc.property(boxes, fc.nat(150), fc.nat(150), (box, count, wanted) => {
        const arrangement = arrangeTiles(count, Math.min(count, wanted), box);
        const places = placeTiles(arrangement);
        const { attention, rest } = arrangement;
        expect(places).toHaveLength((attention?.shownCount ?? 0) + rest.shownCount);
        for (const [index, place] of places.entries()) {
          expect(Math.min(place.left, place.top, place.width, place.height)).toBeGreaterThanOrEqual(
            0,
          );
          expect(place.left + place.width).toBeLessThanOrEqual(box.width + 1e-9);
          expect(place.top + place.height).toBeLessThanOrEqual(box.height + 1e-9);
          expect(places.slice(0, index).some((earlier) => overlap(earlier, place))).toBe(false);
        }
      }),
    );
  });

  it('keep those that need somebody above the rest, with larger words', () => {
    const places = placeTiles(arrangeTiles(300, 4, { width: 56, height: 27 }));
    const [named, marks] = [places.slice(0, 4), places.slice(4)];
    expect(new Set(named.map(({ density }) => density))).toEqual(new Set(['named']));
    expect(new Set(marks.map(({ density }) => density))).toEqual(new Set(['marked']));
    const lowest = Math.max(...named.map(({ top, height }) => top + height));
    expect(Math.min(...marks.map(({ top }) => top))).toBeGreaterThanOrEqual(lowest);
    const wordSizes = (some: readonly TilePlace[]) => some.map(({ wordSize }) => wordSize);
    expect(Math.min(...wordSizes(named))).toBeGreaterThan(Math.max(...wordSizes(marks)));
  });
});
