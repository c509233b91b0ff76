import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { currentConnection } from './connection';
import { watchStream } from './live-updates';

class FakeEventSource {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 0;
  onopen: () => void = () => undefined;
  onmessage: (event: { data: string }) => void = () => undefined;
  onerror: () => void = () => undefined;

  constructor(readonly url: string) {
    FakeEventSource.opened.push(this);
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  hint(cluster: string): void {
    const takenAt = '2026-11-22T02:00:00Z';
    this.onmessage({ data: JSON.stringify({ kind: 'snapshot', cluster, takenAt, sequence: 1 }) });
  }

  fail(readyState: number): void {
    this.readyState = readyState;
    this.onerror();
  }
}

const invalidateQueries = vi.fn(() => Promise.resolve());
let stop: () => void;

/** Keys that were asked again; `all` for everything. */
function takeRefetched(): unknown[] {
  const calls: unknown[][] = invalidateQueries.mock.calls;
  const keys = calls.map(([filter]) => (filter as { queryKey?: unknown }).queryKey ?? 'all');
  invalidateQueries.mockClear();
  return keys;
}

function stream(): FakeEventSource {
  const newest = FakeEventSource.opened.at(-1);
  if (!newest) throw new Error('no stream was opened');
  return newest;
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', FakeEventSource);
  FakeEventSource.opened = [];
  invalidateQueries.mockClear();
  stop = watchStream({ invalidateQueries });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the event stream', () => {
  it('is one for the whole tab', () => {
    stream().onopen();
    stream().hint('PROD');
    vi.advanceTimersByTime(60_000);
    expect(FakeEventSource.opened).toHaveLength(1);
  });

  it('refetches everything when it opens: nobody knows what was missed', () => {
    stream().onopen();
    expect(takeRefetched()).toEqual(['all']);
    expect(currentConnection().stream).toBe('live');
  });

  it('refetches what a hint names, once for many hints', () => {
    stream().onopen();
    takeRefetched();
    stream().hint('PROD');
    stream().hint('PROD');
    stream().hint('DWH');
    vi.advanceTimersByTime(1_000);
    expect(takeRefetched()).toEqual([
      ['clusters', 'PROD'],
      ['clusters', 'DWH'],
      ['overview'],
      ['anomalies'],
      ['availability-groups'],
      ['monitor'],
      ['runbooks'],
    ]);
  });

  it('goes on after a message that it does not understand', () => {
    stream().onopen();
    takeRefetched();
    stream().onmessage({ data: 'not json' });
    stream().onmessage({ data: '{"kind":"other"}' });
    stream().hint('PROD');
    vi.advanceTimersByTime(1_000);
    expect(takeRefetched()).toContainEqual(['clusters', 'PROD']);
  });

  it('is not called lost when it comes back within three seconds', () => {
    stream().onopen();
    takeRefetched();
    stream().fail(0);
    vi.advanceTimersByTime(2_000);
    stream().onopen();
    vi.advanceTimersByTime(10_000);
    expect(currentConnection().stream).toBe('live');
    expect(takeRefetched()).toEqual(['all']);
  });

  it('is called lost after three seconds, and everything is asked at once', () => {
    stream().onopen();
    takeRefetched();
    stream().fail(0);
    vi.advanceTimersByTime(3_000);
    expect(currentConnection().stream).toBe('lost');
    expect(takeRefetched()).toEqual(['all']);
  });

  it('is called lost when it never opens', () => {
    vi.advanceTimersByTime(3_000);
    expect(currentConnection().stream).toBe('lost');
  });

  it('is opened again by us when the browser has given up, and then everything is refetched', () => {
    stream().onopen();
    stream().fail(FakeEventSource.CLOSED);
    vi.advanceTimersByTime(5_000);
    expect(FakeEventSource.opened).toHaveLength(2);
    takeRefetched();
    stream().onopen();
    expect(currentConnection().stream).toBe('live');
    expect(takeRefetched()).toEqual(['all']);
  });

  it('leaves nothing running when it is stopped', () => {
    stream().fail(FakeEventSource.CLOSED);
    stop();
    vi.advanceTimersByTime(60_000);
    expect(FakeEventSource.opened).toHaveLength(1);
    expect(stream().readyState).toBe(FakeEventSource.CLOSED);
  });
});
