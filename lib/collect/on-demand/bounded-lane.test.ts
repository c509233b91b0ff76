import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BoundedLane } from './bounded-lane';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const LIMITS = { maxWaiting: 2, maxWaitMs: 1_000 };
const BUSY = expect.objectContaining({ name: 'AppError', code: 'busy' });

/** Work that ends when it is told to. */
function work() {
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const run = vi.fn(async () => {
    await ended;
    return 'done';
  });
  return { run, end };
}

describe('a lane', () => {
  it('runs one at a time, in the order of arrival', async () => {
    const lane = new BoundedLane(LIMITS);
    const [first, second, third] = [work(), work(), work()];
    const answers = [first, second, third].map(({ run }) => lane.run(run));
    await vi.waitFor(() => expect(first.run).toHaveBeenCalled());
    expect([second.run, third.run].map((run) => run.mock.calls.length)).toEqual([0, 0]);
    first.end();
    await vi.waitFor(() => expect(second.run).toHaveBeenCalled());
    expect(third.run).not.toHaveBeenCalled();
    second.end();
    third.end();
    expect(await Promise.all(answers)).toEqual(['done', 'done', 'done']);
    expect(await lane.run(async () => 'free again')).toBe('free again');
  });

  it('turns away who comes when enough wait', async () => {
    const lane = new BoundedLane(LIMITS);
    const { run, end } = work();
    const answers = [lane.run(run), lane.run(run), lane.run(run)];
    expect(lane.waitingCount).toBe(2);
    await expect(lane.run(run)).rejects.toEqual(BUSY);
    end();
    await Promise.all(answers);
    expect(run).toHaveBeenCalledTimes(3);
  });

  it('turns away who has waited too long, and goes on with the others', async () => {
    const lane = new BoundedLane(LIMITS);
    const { run, end } = work();
    const first = lane.run(run);
    const late = lane.run(run).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1_001);
    expect(await late).toEqual(BUSY);
    expect(lane.waitingCount).toBe(0);
    end();
    expect(await first).toBe('done');
  });

  it('forgets who leaves while waiting, and never breaks off who has begun', async () => {
    const lane = new BoundedLane(LIMITS);
    const { run, end } = work();
    const [running, leaving] = [new AbortController(), new AbortController()];
    const first = lane.run(run, running.signal);
    const second = lane.run(run, leaving.signal).catch((error: unknown) => error);
    leaving.abort(new Error('left'));
    running.abort();
    expect(await second).toEqual(new Error('left'));
    end();
    expect(await first).toBe('done');
    expect(run).toHaveBeenCalledOnce();
    await expect(lane.run(run, AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone');
  });

  it('goes on after work that fails', async () => {
    const lane = new BoundedLane(LIMITS);
    const failing = lane.run(() => Promise.reject(new Error('broken')));
    const next = lane.run(async () => 'well');
    await expect(failing).rejects.toThrow('broken');
    expect(await next).toBe('well');
  });
});
