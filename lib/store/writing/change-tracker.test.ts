import { describe, expect, it } from 'vitest';
import { ChangeTracker } from './change-tracker';

type Item = { id: string; text: string; seenAtMs: number };

function track() {
  const put: Item[] = [];
  const gone: string[] = [];
  const tracker = new ChangeTracker<Item>({
    keyOf: ({ id }) => id,
    hasChanged: (before, after) => before.text !== after.text,
    driftAtOf: ({ seenAtMs }) => new Date(seenAtMs),
    put: (_, item) => put.push(item),
    onGone: (key) => gone.push(key),
  });
  return { tracker, put, gone };
}

const item = (seenAtMs: number, text = 'same', id = 'a'): Item => ({ id, text, seenAtMs });

describe('what is worth writing', () => {
  it('is what is new and what has changed, at once, and what is gone', () => {
    const { tracker, put, gone } = track();
    tracker.follow('A', [item(0), item(0, 'same', 'b')], 0);
    tracker.follow('A', [item(1, 'other')], 1);
    tracker.follow('B', [item(1)], 1);
    expect(put).toEqual([item(0), item(0, 'same', 'b'), item(1, 'other'), item(1)]);
    expect(gone).toEqual(['b']);
  });

  it('of what only grew older, one state a minute', () => {
    const { tracker, put } = track();
    for (let nowMs = 0; nowMs <= 180_000; nowMs += 10_000)
      tracker.follow('A', [item(nowMs)], nowMs);
    expect(put.map(({ seenAtMs }) => seenAtMs)).toEqual([0, 60_000, 120_000, 180_000]);
  });

  it('is the last state of what stopped growing, once', () => {
    const { tracker, put } = track();
    for (const seenAtMs of [0, 10, 20, 20, 20, 20]) tracker.follow('A', [item(seenAtMs)], seenAtMs);
    expect(put.map(({ seenAtMs }) => seenAtMs)).toEqual([0, 20]);
  });

  it('of very much that grew older comes bit by bit, as much every time, and nothing is left out', () => {
    const { tracker, put } = track();
    const all = (nowMs: number) =>
      Array.from({ length: 300 }, (_, index) => item(nowMs, 'same', `item-${index}`));
    const writtenAt = (nowMs: number) => {
      put.length = 0;
      tracker.follow('A', all(nowMs), nowMs);
      return put.map(({ id }) => id);
    };
    const ticks = Array.from({ length: 18 }, (_, index) => writtenAt(index * 10_000));
    const [first, ...others] = ticks.map(({ length }) => length);
    expect(first).toBe(300);
    expect(others).toEqual([...Array<number>(5).fill(0), ...Array<number>(12).fill(50)]);
    expect(new Set(ticks.slice(6, 12).flat()).size).toBe(300);
    expect(new Set(ticks.slice(12).flat()).size).toBe(300);
  });

  it('is never so much at once that it would hold others up, however long nothing was followed', () => {
    const { tracker, put } = track();
    const all = (nowMs: number) =>
      Array.from({ length: 400 }, (_, index) => item(nowMs, 'same', `item-${index}`));
    tracker.follow('A', all(0), 0);
    put.length = 0;
    tracker.follow('A', all(600_000), 600_000);
    expect(put).toHaveLength(150);
  });

  it('is whatever is said to be due', () => {
    const { tracker, put } = track();
    tracker.follow('A', [item(0)], 0);
    tracker.follow('A', [item(5)], 5, (key) => key === 'a');
    expect(put).toEqual([item(0), item(5)]);
  });

  it('is nothing of what was read from the database, until it changes', () => {
    const { tracker, put } = track();
    tracker.accept('A', [item(0)], 0);
    tracker.follow('A', [item(0)], 70_000);
    expect(put).toEqual([]);
    tracker.follow('A', [item(0, 'other')], 70_001);
    expect(put).toEqual([item(0, 'other')]);
  });

  it('at the end is what grew since it was written; for a new database it is everything', () => {
    const { tracker, put } = track();
    tracker.follow('A', [item(0), item(0, 'same', 'b')], 0);
    tracker.follow('A', [item(5), item(0, 'same', 'b')], 5);
    put.length = 0;
    tracker.putRest(false, 6);
    expect(put).toEqual([item(5)]);
    tracker.putRest(false, 7);
    tracker.putRest(true, 8);
    expect(put).toEqual([item(5), item(5), item(0, 'same', 'b')]);
  });
});
