import { describe, expect, it } from 'vitest';
import { shiftAt } from './shift-picture';

const DAY = Array.from({ length: 24 * 60 }, (_, minute) => shiftAt(minute));

describe('the picture of a wall', () => {
  it('moves every minute, and never jumps', () => {
    DAY.slice(1).forEach((place, index) => {
      const before = DAY[index] ?? place;
      const steps = Math.abs(place.x - before.x) + Math.abs(place.y - before.y);
      expect(steps).toBeGreaterThan(0);
      expect(steps).toBeLessThanOrEqual(2);
    });
  });

  it('stays within reach, and stands everywhere for as long', () => {
    const times = new Map<string, number>();
    for (const { x, y } of DAY) {
      expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(5);
      times.set(`${x},${y}`, (times.get(`${x},${y}`) ?? 0) + 1);
    }
    expect(times.size).toBeGreaterThan(100);
    expect(Math.max(...times.values())).toBeLessThan(DAY.length / 50);
  });
});
