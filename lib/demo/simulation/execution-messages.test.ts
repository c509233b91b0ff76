import { describe, expect, it } from 'vitest';
import { buildInstance } from '../answers/ask';
import { findExecution } from '../answers/ask-detail';
import { messageAt, messageCountOf, VERBOSE_COUNT, VERBOSE_PACKAGE } from './execution-messages';
import { runsOf } from './package-runs';

const instance = buildInstance();
const { world, nowMs } = instance;

const verbose = findExecution(
  instance,
  ({ plan, endedAtMs }) => plan.package.name === VERBOSE_PACKAGE && endedAtMs !== null,
);
const running = findExecution(
  instance,
  ({ status, plan }) => status === 2 && plan.result !== 'canceled',
);

describe('the messages of a simulated execution', () => {
  it('are a hundred thousand in order of time, several at each instant, each with a key of its own', () => {
    expect(messageCountOf(world, verbose, nowMs)).toBe(VERBOSE_COUNT);
    const indexes = Array.from({ length: 200 }, (_, step) => step * 499);
    const ticks = indexes.map((index) => messageAt(world, verbose, index, nowMs).ticks);
    expect(ticks).toEqual(ticks.toSorted((left, right) => Number(left - right)));
    const [one, two] = [1, 2].map((index) => messageAt(world, verbose, index, nowMs));
    expect(one?.ticks).toBe(two?.ticks);
    expect(one?.guid).not.toBe(two?.guid);
  });

  it('grow while it runs, and stay what they were', () => {
    const count = messageCountOf(world, running, nowMs);
    const later = messageCountOf(world, running, nowMs + 2_000);
    expect(later).toBeGreaterThan(count);
    const shape = (atMs: number) =>
      JSON.stringify(messageAt(world, running, 0, atMs).ticks.toString());
    expect(shape(nowMs + 2_000)).toBe(shape(nowMs));
  });
});

describe('the executables of a simulated execution', () => {
  it('have no end while they run, and all have one when it is over', () => {
    expect(runsOf(world, running, nowMs)[0]).toMatchObject({ endMs: null, resultCode: null });
    expect(runsOf(world, verbose, nowMs).every(({ endMs }) => endMs !== null)).toBe(true);
  });
});
