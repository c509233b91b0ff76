import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EmbeddedCluster } from '@/lib/demo/embedded-cluster';
import { BENCH_PASSWORD, startBenchCluster } from './bench-cluster';

const POLL_INTERVAL_MS = 1_000;

export type ServedDashboard = { url: string; cluster: EmbeddedCluster; stop: () => Promise<void> };

/** The built dashboard as users run it, in a process of its own, watching an embedded cluster in this one. */
export async function serveDashboard(
  workerCount: number,
  executionCount = 20_000,
): Promise<ServedDashboard> {
  const cluster = await startBenchCluster(workerCount, executionCount);
  const folder = mkdtempSync(path.join(tmpdir(), 'scale-out-watch-bench-'));
  const configFile = path.join(folder, 'scale-out-watch.config.json');
  writeFileSync(
    configFile,
    JSON.stringify({ ...configuration(cluster), store: { path: path.join(folder, 'store.db') } }),
  );
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['scripts/server.mjs', '--host', '127.0.0.1', '--port', String(port)],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        SCALE_OUT_WATCH_CONFIG: configFile,
        BENCH_PASSWORD,
        NODE_ENV: 'production',
        NEXT_MANUAL_SIG_HANDLE: '1',
      },
    },
  );
  const url = `http://127.0.0.1:${port}`;
  await waitUntilWatching(url, child);
  return {
    url,
    cluster,
    stop: async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await cluster.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration({ name, connectionString }: EmbeddedCluster) {
  return {
    clusters: [
      {
        name,
        simulated: true,
        connection: connectionString.replace(BENCH_PASSWORD, '${env:BENCH_PASSWORD}'),
        pollIntervalSeconds: POLL_INTERVAL_MS / 1_000,
        worker: { heartbeatSeconds: 4 },
      },
    ],
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}

async function waitUntilWatching(url: string, child: ChildProcess): Promise<void> {
  const deadlineMs = performance.now() + 60_000;
  while (performance.now() < deadlineMs && child.exitCode === null) {
    const response = await fetch(`${url}/api/clusters/BENCH/workers`).catch(() => null);
    if (response?.ok && ((await response.json()) as { takenAt: string | null }).takenAt) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the dashboard did not start; is it built? (npm run build)');
}
