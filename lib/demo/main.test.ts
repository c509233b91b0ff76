import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadConfiguration } from '@/lib/config/load-configuration';
import { collectorImportSchema } from '@/lib/domain/availability/cluster-import';
import { withCollectorTokens } from '@/lib/store/clusters/with-collector-tokens';
import { verifyCollectorToken } from '@/lib/tokens/collector-tokens';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

async function temporaryFile(name: string): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'scale-out-watch-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return path.join(directory, name);
}

function startMain(args: readonly string[], password: string | undefined): ChildProcess {
  const environment = { ...process.env, DEMO_SQL_PASSWORD: password };
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], {
    env: environment,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLineOf({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error('expected a pipe');
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  return line;
}

describe('the demo as a process', () => {
  it.each([
    ['its parent closes the pipe', (child: ChildProcess) => child.stdin?.end()],
    ['it is told to', (child: ChildProcess) => child.kill('SIGTERM')],
  ])('starts, writes a configuration that the product takes, and ends when %s', async (_, end) => {
    const file = await temporaryFile('demo.config.json');
    const child = startMain(['--config', file], 'p4ss-word');
    const ready = JSON.parse(await firstLineOf(child)) as { ready: boolean; control: string };
    expect(ready.ready).toBe(true);
    const statements = await (await fetch(`${ready.control}/statements`)).json();
    expect(statements).toEqual({ 'PROD-ETL': {}, 'DWH-NIGHT': {} });

    expect(await readFile(file, 'utf8')).not.toContain('p4ss-word');
    const { clusters, store } = loadConfiguration({
      SCALE_OUT_WATCH_CONFIG: file,
      DEMO_SQL_PASSWORD: 'p4ss-word',
    });
    expect(clusters.map(({ settings }) => [settings.name, settings.isSimulated])).toEqual([
      ['PROD-ETL', true],
      ['DWH-NIGHT', true],
    ]);

    expect(path.dirname(store.path)).toBe(path.dirname(file));

    const exited = once(child, 'exit');
    end(child);
    expect(await exited).toEqual([0, null]);
  });

  it('with a dashboard posts to it what a collector would, with a token that its store knows', async () => {
    const file = await temporaryFile('demo.config.json');
    const posts: { token: string; body: unknown }[] = [];
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        posts.push({ token: request.headers.authorization ?? '', body: JSON.parse(body) });
        response.end('{}');
      });
    });
    onTestFinished(() => void server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const args = ['--config', file, '--dashboard', `http://127.0.0.1:${port}`];
    const child = startMain(args, 'p4ss-word');
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const ready = await firstLineOf(child);
    const [post] = await vi.waitUntil(() => posts.length > 0 && posts, { timeout: 10_000 });

    expect(collectorImportSchema.parse(post?.body)).toMatchObject({
      groups: [{ name: 'AG-ETL' }, { name: 'AG-REPORTS' }],
    });
    const storePath = path.join(path.dirname(file), 'scale-out-watch-demo.db');
    const known = await withCollectorTokens(storePath, (tokens) =>
      verifyCollectorToken(post?.token ?? null, tokens),
    );
    expect(known).toMatchObject({ cluster: 'PROD-ETL', revokedAt: null });
    expect(ready + said + (await readFile(file, 'utf8'))).not.toContain('sow_');
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it.each([
    ['without a password', ['--config', 'x'], undefined, /DEMO_SQL_PASSWORD/],
    ['with a bad argument', ['--config', 'x', '--workers', 'few'], 'p', /--workers/],
  ])('%s it says so in one line and exits with 2', async (_, args, password, message) => {
    const child = startMain(args, password);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const [code] = await once(child, 'close');
    expect(code).toBe(2);
    expect(said).toMatch(message);
    expect(said.trimEnd()).not.toContain('\n');
  });
});
