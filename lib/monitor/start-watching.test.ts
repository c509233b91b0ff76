import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startEmbeddedCluster, type EmbeddedCluster } from '@/lib/demo/embedded-cluster';
import { liveHub } from '@/lib/live/live-hub';
import { openDatabase } from '@/lib/store/database/open-database';
import { store } from '@/lib/store/store';
import { placeOwnServer } from '@/lib/testing/place-peer';
import { startWatching } from './start-watching';

// Before the log is made.
const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-test-'));
const file = path.join(folder, 'config.json');
const storeFile = path.join(folder, 'store', 'store.db');
const exit = vi.spyOn(process, 'exit');
const complain = vi.spyOn(process.stderr, 'write');

beforeEach(() => {
  vi.stubEnv('SCALE_OUT_WATCH_CONFIG', file);
  vi.stubEnv('SSISDB_CONNECTION_STRING', '');
  exit.mockReset().mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  complain.mockReset().mockReturnValue(true);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(file, { force: true });
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function configure(...clusters: { name: string; connection: string }[]): void {
  writeFileSync(file, JSON.stringify({ clusters, store: { path: storeFile } }));
}

describe('the start', () => {
  it.each([
    ['nothing is configured', undefined, 'expected a file, there is none'],
    [
      'a connection is wrong',
      'Server=x;User ID=u;Password=hunter2;Encrypt=maybe',
      'clusters[0].connection: Encrypt: expected True, Strict or False, got a string',
    ],
  ])('is refused with one clear line when %s', (_when, connection, problem) => {
    if (connection) configure({ name: 'PROD', connection });
    expect(startWatching).toThrow('exit 1');
    const said = complain.mock.calls.map(([text]) => String(text));
    expect(said).toEqual([expect.stringMatching(/^Configuration: .*\n$/)]);
    expect(said.join()).toContain(problem);
    expect(said.join()).not.toContain('hunter2');
    expect(liveHub().list()).toEqual([]);
  });

  it('is refused under any server but our own when nobody signs in', () => {
    configure({ name: 'PROD', connection: 'Server=x;User ID=u;Password=hunter2' });
    expect(startWatching).toThrow('exit 1');
    expect(String(complain.mock.calls[0]?.[0])).toMatch(/^Refused: nobody has to sign in.*\n$/);
    expect(liveHub().list()).toEqual([]);
  });

  it('watches every cluster once, however often it is called, and ends with the process', async () => {
    const clusters = await Promise.all(['A', 'B'].map((name) => startCluster(name)));
    configure(
      ...clusters.map(({ name, connectionString }) => ({ name, connection: connectionString })),
    );
    placeOwnServer();
    const handlersBefore = process.listenerCount('SIGTERM');
    startWatching();
    startWatching();
    expect(process.listenerCount('SIGTERM')).toBe(handlersBefore + 1);
    const states = () => liveHub().list();
    expect(states().map(({ settings }) => settings.name)).toEqual(['A', 'B']);
    await vi.waitFor(() => expect(states().every(({ snapshot }) => snapshot !== null)).toBe(true), {
      timeout: 10_000,
    });
    expect(states().map(({ snapshot }) => snapshot?.failure)).toEqual([null, null]);
    expect(states().map(({ poll }) => poll.pollCount)).toEqual([1, 1]);
    expect(store().status()).toMatchObject({ status: 'keeping' });

    exit.mockReset().mockReturnValue(undefined as never);
    process.listeners('SIGTERM').at(-1)?.('SIGTERM');
    const probes = clusters.map((cluster) => cluster.statements()['probe-identity']);
    expect(probes).toEqual([1, 1]);
    await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(143), { timeout: 10_000 });
    const database = await openDatabase(storeFile);
    expect(await database.client.rememberedWorker.count()).toBe(24);
    await database.close();
    await Promise.all(clusters.map((cluster) => cluster.close()));
  });
});

function startCluster(name: string): Promise<EmbeddedCluster> {
  return startEmbeddedCluster({
    name,
    seed: 3,
    workerCount: 12,
    executionCount: 100,
    userName: 'watcher',
    password: 'Pässw0rd',
  });
}
