import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { instant } from '@/lib/domain/instant';
import { currentConnection, noteAnswer } from './connection';
import { fetchJson } from './fetch-json';
import { serverNow } from './server-clock';

const schema = z.object({ asOf: instant, data: z.number() });
const ask = () => fetchJson('/api/test', () => Promise.resolve(schema));

function answerWith(body: unknown, init?: ResponseInit): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(text, init)));
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z') });
  noteAnswer();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('fetchJson', () => {
  it('gives the parsed answer with instants as dates', async () => {
    answerWith({ asOf: '2026-11-22T02:00:00Z', data: 7 });
    await expect(ask()).resolves.toEqual({ asOf: new Date('2026-11-22T02:00:00Z'), data: 7 });
  });

  it('sets the clock by the server, however wrong the browser’s own is', async () => {
    answerWith({ asOf: '2026-11-22T02:00:00Z', data: 7 });
    await ask();
    vi.advanceTimersByTime(90_000);
    expect(serverNow()).toEqual(new Date('2026-11-22T02:01:30Z'));
  });

  it('passes on code, status and request id of a refusal', async () => {
    answerWith(
      { error: { code: 'notFound', message: 'No such cluster.', requestId: 'r-1' } },
      { status: 404 },
    );
    await expect(ask()).rejects.toMatchObject({ code: 'notFound', status: 404, requestId: 'r-1' });
    expect(currentConnection().unreachableSinceAt).toBeNull();
  });

  it('calls an answer that it does not understand the wrong shape', async () => {
    answerWith({ asOf: '2026-11-22T02:00:00Z', data: 'seven' });
    await expect(ask()).rejects.toMatchObject({ code: 'wrongShape', status: 200 });
  });

  it('calls an answer the wrong shape when the server has no code of this version any more', async () => {
    answerWith({ asOf: '2026-11-22T02:00:00Z', data: 7 });
    const gone = () => Promise.reject(new Error('Failed to load chunk'));
    await expect(fetchJson('/api/test', gone)).rejects.toMatchObject({ code: 'wrongShape' });
  });

  it('calls a failing server internal, even when it answers with a page', async () => {
    answerWith('<h1>Oops</h1>', { status: 500 });
    await expect(ask()).rejects.toMatchObject({ code: 'internal', status: 500 });
    expect(currentConnection().unreachableSinceAt).toBeNull();
  });

  it.each([502, 503, 504])('takes a bare %d of a proxy as nobody answering', async (status) => {
    answerWith('Bad gateway', { status });
    await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
    expect(currentConnection().unreachableSinceAt).not.toBeNull();
  });

  it('remembers since when nobody answers until somebody does', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    await expect(ask()).rejects.toMatchObject({ code: 'unreachable', status: null });
    const since = currentConnection().unreachableSinceAt;
    vi.advanceTimersByTime(30_000);
    await expect(ask()).rejects.toMatchObject({ code: 'unreachable' });
    expect(currentConnection().unreachableSinceAt).toEqual(since);

    answerWith({ asOf: '2026-11-22T02:00:00Z', data: 7 });
    await ask();
    expect(currentConnection().unreachableSinceAt).toBeNull();
  });

  it('does not take its own abort for a missing server', async () => {
    const controller = new AbortController();
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    controller.abort(new Error('left the page'));
    await expect(
      fetchJson('/api/test', () => Promise.resolve(schema), controller.signal),
    ).rejects.toThrow('left the page');
    expect(currentConnection().unreachableSinceAt).toBeNull();
  });
});
