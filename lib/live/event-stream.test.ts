import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildState } from '@/lib/testing/build-state';
import { closeAllStreams, countOpenStreams, openEventStream } from './event-stream';
import { LiveHub } from './live-hub';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  closeAllStreams();
  vi.useRealTimers();
  // The next test is another process.
  Reflect.deleteProperty(globalThis, 'scale-out-watch:streams');
});

function open() {
  const hub = new LiveHub();
  const listeners = vi.spyOn(hub, 'subscribe');
  const controller = new AbortController();
  const stream = openEventStream(hub, controller.signal);
  const reader = stream.getReader();
  const read = async () => {
    const { value, done } = await reader.read();
    return done ? 'end' : new TextDecoder().decode(value);
  };
  return { hub, controller, reader, read, listeners };
}

describe('an event stream', () => {
  it('says at once that it is open, and how soon to come back', async () => {
    expect(await open().read()).toBe('retry: 2000\n\n');
  });

  it('hands on every hint as one event', async () => {
    const { hub, read } = open();
    await read();
    hub.publish(buildState());
    const event = await read();
    expect(event).toMatch(/^data: \{.*\}\n\n$/);
    expect(JSON.parse(event.slice('data: '.length))).toMatchObject({
      kind: 'snapshot',
      cluster: 'PROD-ETL',
      sequence: 1,
    });
  });

  it('says something every fifteen seconds, so that nobody on the way takes it for dead', async () => {
    const { read } = open();
    await read();
    vi.advanceTimersByTime(15_000);
    expect(await read()).toBe(': alive\n\n');
  });

  it.each(['abort', 'cancel', 'stop'] as const)(
    'ends once and leaves nothing behind, whichever comes first: %s',
    async (first) => {
      const { hub, controller, reader, read } = open();
      await read();
      expect(countOpenStreams()).toBe(1);
      const endings = {
        abort: () => controller.abort(),
        cancel: () => reader.cancel(),
        stop: () => closeAllStreams(),
      };
      await endings[first]();
      expect(countOpenStreams()).toBe(0);
      expect(vi.getTimerCount()).toBe(0);
      expect(await read()).toBe('end');
      for (const end of Object.values(endings)) await end();
      hub.publish(buildState());
      expect(await read()).toBe('end');
      expect(countOpenStreams()).toBe(0);
    },
  );

  it('for a client that has left already ends before it begins', async () => {
    const hub = new LiveHub();
    const stream = openEventStream(hub, AbortSignal.abort());
    expect((await stream.getReader().read()).done).toBe(true);
    expect(countOpenStreams()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops a client that does not read, instead of remembering for it', async () => {
    const { hub, read } = open();
    for (let count = 0; count < 10_000; count += 1) hub.publish(buildState());
    expect(countOpenStreams()).toBe(0);
    let chunks = 0;
    while ((await read()) !== 'end') chunks += 1;
    expect(chunks).toBeLessThanOrEqual(256);
  });

  it('of one client does not end with that of another', async () => {
    const [leaving, staying] = [open(), open()];
    await staying.read();
    leaving.controller.abort();
    staying.hub.publish(buildState());
    expect(await staying.read()).toContain('data: ');
    expect(countOpenStreams()).toBe(1);
  });

  it('that is opened while the server stops ends at once', async () => {
    closeAllStreams();
    expect(await open().read()).toBe('end');
    expect(countOpenStreams()).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
