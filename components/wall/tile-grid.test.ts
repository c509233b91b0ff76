import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrangeTiles, capacityOf, gridFor, type Box, type TileGrid } from './tile-grid';

/** The place of the tiles on a wide screen, whatever its resolution. */
const WIDE: Box = { width: 56, height: 27 };

const heightOf = ({ shownCount, columns, rowHeight }: TileGrid) =>
  Math.ceil(shownCount / columns) * rowHeight;

describe('tiles on a wall', () => {
  it.each([
    [1, 'full'],
    [8, 'full'],
    [25, 'full'],
    [60, 'named'],
    [100, 'short'],
    [300, 'marked'],
    [2_000, 'marked'],
  ] as const)('%i workers are shown %s', (count, density) => {
    expect(gridFor(count, WIDE)).toMatchObject({ density, shownCount: count });
  });

  it('never say more when there are more of them', () => {
    const densities = ['full', 'named', 'short', 'marked'];
    const counts = fc.tuple(fc.nat(3_000), fc.nat(3_000));
    fc.assert(
      fc.property(counts, ([one, other]) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        const rank = (count: number) => densities.indexOf(gridFor(count, WIDE).density);
        expect(rank(few)).toBeLessThanOrEqual(rank(many));
      }),
    );
  });

  it('say less in a smaller place', () => {
    expect(gridFor(60, { width: 30, height: 12 }).density).toBe('marked');
    expect(gridFor(8, { width: 30, height: 12 }).density).toBe('named');
  });

  it('never leave their place, and are all there or counted', () => {
    const boxes = fc.record({
      width: fc.integer({ min: 8, max: 120 }),
      height: fc.integer({ min: 4, max: 80 }),
    });
    fc.assert(
      fc.property(boxes, fc.nat(2_500), fc.nat(2_500), (box, count, wanted) => {
        const attentionCount = Math.min(count, wanted);
        const { attention, rest } = arrangeTiles(count, attentionCount, box);
        const height = heightOf(rest) + (attention ? heightOf(attention) : 0);
        expect(height).toBeLessThanOrEqual(box.height + 1e-9);
        const shown = rest.shownCount + (attention?.shownCount ?? 0);
        expect(shown).toBeLessThanOrEqual(count);
        if (shown < count) expect(rest.density).toBe('marked');
      }),
    );
  });

  it('that need somebody keep their names among hundreds', () => {
    const { attention, rest } = arrangeTiles(300, 4, WIDE);
    expect(attention).toMatchObject({ density: 'named', shownCount: 4 });
    expect(rest).toMatchObject({ density: 'marked', shownCount: 296 });
  });

  it('that need somebody and find no room for a name stay as marks', () => {
    const { attention, rest } = arrangeTiles(2_000, 2_000, WIDE);
    expect(attention?.density).toBe('short');
    expect((attention?.shownCount ?? 0) + rest.shownCount).toBeLessThanOrEqual(2_000);
    expect(rest.shownCount).toBeGreaterThan(500);
  });

  it('are as large as the place allows, but not larger than what they say', () => {
    expect(gridFor(1, WIDE).rowHeight).toBeLessThan(WIDE.height);
    expect(gridFor(8, WIDE).scale).toBeGreaterThan(gridFor(25, WIDE).scale);
  });

  it('of no worker at all take no place', () => {
    expect(gridFor(0, WIDE).shownCount).toBe(0);
    expect(capacityOf('full', { width: 1, height: 1 })).toBe(0);
  });
});
