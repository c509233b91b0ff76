import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildWall } from '@/lib/testing/build-wall';
import { followWall, type WallFollower } from './follow-wall';

class FakeEventSource {
  static readonly CLOSED = 2;
  static newest: FakeEventSource;
  static openCount = 0;
  readyState = 0;
  onopen: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;

  constructor() {
    FakeEventSource.newest = this;
    FakeEventSource.openCount += 1;
  }

  close(): void {
    FakeEventSource.openCount -= 1;
  }

  hint(): void {
    const takenAt = '2026-11-22T02:00:00Z';
    this.onmessage({
      data: JSON.stringify({ kind: 'snapshot', cluster: 'PROD', takenAt, sequence: 1 }),
    });
  }
}

const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();
const onPayload = vi.fn();
const onError = vi.fn();
let follower: WallFollower;

const settle = () => vi.advanceTimersByTimeAsync(0);
const urls = () => fetched.mock.calls.map(([url]) => url);

beforeEach(async () => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('fetch', fetched);
  FakeEventSource.openCount = 0;
  fetched.mockReset().mockImplementation(() => Promise.resolve(Response.json(buildWall())));
  onPayload.mockReset();
  onError.mockReset();
  follower = followWall(null, { onPayload, onError });
  await settle();
});

afterEach(() => {
  follower.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a wall', () => {
  it('reads at once, and again after every hint, once for all that it names', async () => {
    expect(urls()).toEqual(['/api/wall']);
    expect(onPayload).toHaveBeenCalledExactlyOnceWith(buildWall());
    FakeEventSource.newest.hint();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(urls()).toHaveLength(2);
  });

  it('reads another cluster as soon as it is asked for', async () => {
    follower.ask('A & B');
    await settle();
    expect(urls().at(-1)).toBe('/api/wall?cluster=A+%26+B');
  });

  it('drops the answer to a question that is no longer asked', async () => {
    const answers: ((response: Response) => void)[] = [];
    fetched.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    onPayload.mockReset();
    follower.ask('OLD');
    await settle();
    follower.ask('NEW');
    await settle();
    const answer = (name: string) => Response.json({ ...buildWall(), name });
    answers[1]?.(answer('NEW'));
    answers[0]?.(answer('OLD'));
    await settle();
    expect(onPayload).toHaveBeenCalledTimes(1);
    expect(fetched.mock.calls[1]?.[1].signal?.aborted).toBe(true);
  });

  it('goes on reading without hints, and after failures', async () => {
    fetched.mockRejectedValue(new TypeError('refused'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(onError).toHaveBeenCalledWith('unreachable');
    fetched.mockImplementation(() => Promise.resolve(Response.json(buildWall())));
    onPayload.mockReset();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(onPayload).toHaveBeenCalled();
  });

  it('tells an answer of another version from one that it understands', async () => {
    fetched.mockImplementation(() => Promise.resolve(Response.json({ data: 'of tomorrow' })));
    follower.ask(null);
    await settle();
    expect(onError).toHaveBeenCalledExactlyOnceWith('wrongShape');
  });

  it('leaves nothing behind when it is stopped', async () => {
    follower.stop();
    const before = urls().length;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(urls()).toHaveLength(before);
    expect(FakeEventSource.openCount).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
